using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using LokaalSignaal.Identity;

namespace LokaalSignaal.Triage;

/// <summary>What a signal is about (<i>thema</i>), as in <c>kinderopvang</c>.</summary>
[JsonConverter(typeof(IdentifierJson<ThemeId>))]
public readonly record struct ThemeId : IIdentifier<ThemeId>
{
    private ThemeId(string value) => Value = value;

    /// <summary>The slug: a letter and then 1 to 39 small letters, digits or underscores.</summary>
    public string Value { get; }

    /// <inheritdoc/>
    public static bool TryRead([NotNullWhen(true)] string? text, out ThemeId id)
    {
        id = LabelSlug.IsOne(text) ? new ThemeId(text!) : default;
        return id.Value is not null;
    }

    /// <summary>Reads a theme that is known to be well formed.</summary>
    /// <exception cref="FormatException">It isn't.</exception>
    public static ThemeId Of(string text) =>
        TryRead(text, out var id) ? id : throw new FormatException($"'{text}' is not a theme's id.");

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";
}
