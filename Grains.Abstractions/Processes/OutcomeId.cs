using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using LokaalSignaal.Identity;

namespace LokaalSignaal.Processes;

/// <summary>A way out of a step: <c>ready</c>.</summary>
[JsonConverter(typeof(IdentifierJson<OutcomeId>))]
public readonly record struct OutcomeId : IIdentifier<OutcomeId>
{
    private OutcomeId(string value) => Value = value;

    /// <summary>The slug, 2 to 40 characters.</summary>
    public string Value { get; }

    /// <inheritdoc/>
    public static bool TryRead([NotNullWhen(true)] string? text, out OutcomeId id)
    {
        id = Shape.IsSlug(text) ? new OutcomeId(text!) : default;
        return id.Value is not null;
    }

    /// <summary>Reads an id that is known to be well formed.</summary>
    /// <exception cref="FormatException">It isn't.</exception>
    public static OutcomeId Of(string text) =>
        TryRead(text, out var id) ? id : throw new FormatException($"'{text}' is not an outcome's id.");

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";
}
