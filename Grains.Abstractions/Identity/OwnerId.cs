using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace LokaalSignaal.Identity;

/// <summary>Who owns a case: a municipality, an organisation, or the platform itself.</summary>
[JsonConverter(typeof(IdentifierJson<OwnerId>))]
public readonly record struct OwnerId : IIdentifier<OwnerId>
{
    private OwnerId(string value) => Value = value;

    /// <summary>The platform, owner of people and of what belongs to nobody else.</summary>
    public static OwnerId Platform { get; } = new("platform");

    /// <summary>The slug, 2 to 40 characters.</summary>
    public string Value { get; }

    /// <inheritdoc/>
    public static bool TryRead([NotNullWhen(true)] string? text, out OwnerId id)
    {
        id = Shape.IsSlug(text) ? new OwnerId(text!) : default;
        return id.Value is not null;
    }

    /// <summary>Reads an owner that is known to be well formed.</summary>
    /// <exception cref="FormatException">It isn't.</exception>
    public static OwnerId Of(string text) =>
        TryRead(text, out var id) ? id : throw new FormatException($"'{text}' is not an owner's id.");

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";
}
