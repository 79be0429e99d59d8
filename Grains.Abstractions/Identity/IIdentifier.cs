using System.Diagnostics.CodeAnalysis;

namespace LokaalSignaal.Identity;

/// <summary>A name with a fixed shape that travels as a string: in URLs, in JSON, in the journal.</summary>
/// <typeparam name="TSelf">The identifier itself.</typeparam>
public interface IIdentifier<TSelf> : IParsable<TSelf>
    where TSelf : struct, IIdentifier<TSelf>
{
    /// <summary>Reads an identifier; false when the text hasn't its shape.</summary>
    static abstract bool TryRead([NotNullWhen(true)] string? text, out TSelf id);

    /// <inheritdoc/>
    static TSelf IParsable<TSelf>.Parse(string s, IFormatProvider? provider) =>
        TSelf.TryRead(s, out var id)
            ? id
            : throw new FormatException($"'{Shown(s)}' is not a valid {typeof(TSelf).Name}.");

    /// <inheritdoc/>
    static bool IParsable<TSelf>.TryParse(string? s, IFormatProvider? provider, out TSelf result) =>
        TSelf.TryRead(s, out result);

    private static string Shown(string? text) => text is { Length: > 60 } ? text[..60] + "…" : text ?? "";
}
