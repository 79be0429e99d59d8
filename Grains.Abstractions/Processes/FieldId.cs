using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using LokaalSignaal.Identity;

namespace LokaalSignaal.Processes;

/// <summary>A field of a step's form: <c>cause</c>.</summary>
[JsonConverter(typeof(IdentifierJson<FieldId>))]
public readonly record struct FieldId : IIdentifier<FieldId>
{
    private FieldId(string value) => Value = value;

    /// <summary>The slug, 2 to 40 characters.</summary>
    public string Value { get; }

    /// <inheritdoc/>
    public static bool TryRead([NotNullWhen(true)] string? text, out FieldId id)
    {
        id = Shape.IsSlug(text) ? new FieldId(text!) : default;
        return id.Value is not null;
    }

    /// <summary>Reads an id that is known to be well formed.</summary>
    /// <exception cref="FormatException">It isn't.</exception>
    public static FieldId Of(string text) =>
        TryRead(text, out var id) ? id : throw new FormatException($"'{text}' is not a field's id.");

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";
}
