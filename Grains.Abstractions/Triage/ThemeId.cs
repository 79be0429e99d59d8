using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using LokaalSignaal.Identity;

namespace LokaalSignaal.Triage;

/// <summary>What a signal is about (<i>thema</i>): <c>wonen</c>.</summary>
[JsonConverter(typeof(IdentifierJson<ThemeId>))]
public readonly record struct ThemeId : IIdentifier<ThemeId>
{
    private ThemeId(string value) => Value = value;

    /// <summary>The slug, 2 to 40 characters.</summary>
    public string Value { get; }

    /// <inheritdoc/>
    public static bool TryRead([NotNullWhen(true)] string? text, out ThemeId id)
    {
        id = Shape.IsSlug(text) ? new ThemeId(text!) : default;
        return id.Value is not null;
    }

    /// <summary>Reads an id that is known to be well formed.</summary>
    /// <exception cref="FormatException">It isn't.</exception>
    public static ThemeId Of(string text) =>
        TryRead(text, out var id) ? id : throw new FormatException($"'{text}' is not a theme's id.");

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";
}
