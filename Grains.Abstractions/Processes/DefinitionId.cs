using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using LokaalSignaal.Identity;

namespace LokaalSignaal.Processes;

/// <summary>A process definition, in all its versions: <c>fiche-standard</c>.</summary>
[JsonConverter(typeof(IdentifierJson<DefinitionId>))]
public readonly record struct DefinitionId : IIdentifier<DefinitionId>
{
    private DefinitionId(string value) => Value = value;

    /// <summary>The slug, 2 to 40 characters.</summary>
    public string Value { get; }

    /// <inheritdoc/>
    public static bool TryRead([NotNullWhen(true)] string? text, out DefinitionId id)
    {
        id = Shape.IsSlug(text) ? new DefinitionId(text!) : default;
        return id.Value is not null;
    }

    /// <summary>Reads an id that is known to be well formed.</summary>
    /// <exception cref="FormatException">It isn't.</exception>
    public static DefinitionId Of(string text) =>
        TryRead(text, out var id) ? id : throw new FormatException($"'{text}' is not a definition's id.");

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";
}
