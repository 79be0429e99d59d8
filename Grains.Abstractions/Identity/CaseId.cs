using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace LokaalSignaal.Identity;

/// <summary>
/// The name of a case: its owner, its kind, and an opaque key, as in <c>kortrijk/fiche/7Q2MXK4T9BCD</c>.
/// The key is no running number, because those betray how much there is.
/// </summary>
[JsonConverter(typeof(IdentifierJson<CaseId>))]
public readonly record struct CaseId : IIdentifier<CaseId>
{
    private CaseId(OwnerId owner, CaseKind kind, string key) => (Owner, Kind, Key) = (owner, kind, key);

    /// <summary>The municipality, the organisation, or the platform.</summary>
    public OwnerId Owner { get; }

    /// <summary>What the case is.</summary>
    public CaseKind Kind { get; }

    /// <summary>The opaque last part, 6 to 26 characters of Crockford's base 32.</summary>
    public string Key { get; }

    /// <summary>The id as one segment of a path: <c>~</c> stands for <c>/</c>.</summary>
    public string Segment => $"{Owner}~{Kind}~{Key}";

    /// <summary>The key in groups of four, as people read it to each other: <c>7Q2M-XK4T-9BCD</c>.</summary>
    public string Reference => string.Join('-', Key.Chunk(4).Select(part => new string(part)));

    /// <summary>The one case that describes an owner itself: a municipality or an organisation.</summary>
    public static CaseId Of(OwnerId owner, CaseKind ownKind) => new(owner, ownKind, SelfKey);

    /// <summary>Makes a case's id.</summary>
    /// <exception cref="FormatException">The key isn't opaque.</exception>
    public static CaseId Of(OwnerId owner, CaseKind kind, string key) =>
        Shape.IsOpaque(key) ? new CaseId(owner, kind, key) : throw new FormatException($"'{key}' is not a case's key.");

    /// <summary>Reads an id with slashes or with tildes.</summary>
    public static bool TryRead([NotNullWhen(true)] string? text, out CaseId id)
    {
        id = default;
        if (text is not { Length: <= 100 } || text.Split(text.Contains('~') ? '~' : '/') is not [var owner, var kind, var key])
        {
            return false;
        }

        if (!OwnerId.TryRead(owner, out var whose) || !CaseKind.TryRead(kind, out var what) || !Shape.IsOpaque(key))
        {
            return false;
        }

        id = new CaseId(whose, what, key);
        return true;
    }

    /// <summary>Reads an id that is known to be well formed.</summary>
    /// <exception cref="FormatException">It isn't.</exception>
    public static CaseId Of(string text) =>
        TryRead(text, out var id) ? id : throw new FormatException($"'{text}' is not a case's id.");

    /// <inheritdoc/>
    public override string ToString() => Key is null ? "" : $"{Owner}/{Kind}/{Key}";

    private const string SelfKey = "SE1F00";
}
