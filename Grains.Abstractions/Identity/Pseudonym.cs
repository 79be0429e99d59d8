using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace LokaalSignaal.Identity;

/// <summary>
/// A person as one single case knows them. The same person has another pseudonym in each case, so that events
/// can't be joined on it; only <c>People</c> resolves it, until the person is unlinked.
/// </summary>
[JsonConverter(typeof(IdentifierJson<Pseudonym>))]
public readonly record struct Pseudonym : IIdentifier<Pseudonym>
{
    private Pseudonym(string value) => Value = value;

    /// <summary>The opaque value, 16 to 44 characters of base64url.</summary>
    public string Value { get; }

    /// <inheritdoc/>
    public static bool TryRead([NotNullWhen(true)] string? text, out Pseudonym id)
    {
        id = Shape.IsToken(text) ? new Pseudonym(text!) : default;
        return id.Value is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";
}
