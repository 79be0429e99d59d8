using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace LokaalSignaal.Identity;

/// <summary>What a case is. An open list: each kind brings its own rules.</summary>
[JsonConverter(typeof(IdentifierJson<CaseKind>))]
public readonly record struct CaseKind : IIdentifier<CaseKind>
{
    private CaseKind(string value) => Value = value;

    /// <summary>What a frontline worker noticed (<i>signaal</i>).</summary>
    public static CaseKind Signal { get; } = new("signal");

    /// <summary>Signals bundled to a structural problem or opportunity (<i>signaalfiche</i>).</summary>
    public static CaseKind Fiche { get; } = new("fiche");

    /// <summary>A municipality and how it works (<i>gemeente</i>).</summary>
    public static CaseKind Municipality { get; } = new("municipality");

    /// <summary>A partner organisation (<i>organisatie</i>).</summary>
    public static CaseKind Organisation { get; } = new("organisation");

    /// <summary>That an organisation takes part in a municipality, and what it may there (<i>samenwerking</i>).</summary>
    public static CaseKind Partnership { get; } = new("partnership");

    /// <summary>A fiche that a municipality shows to another one (<i>gedeelde fiche</i>).</summary>
    public static CaseKind Share { get; } = new("share");

    /// <summary>Fiches of several municipalities that grew into one question (<i>bovenlokaal dossier</i>).</summary>
    public static CaseKind Dossier { get; } = new("dossier");

    /// <summary>Somebody with an account (<i>persoon</i>).</summary>
    public static CaseKind Person { get; } = new("person");

    /// <summary>The slug.</summary>
    public string Value { get; }

    /// <inheritdoc/>
    public static bool TryRead([NotNullWhen(true)] string? text, out CaseKind id)
    {
        id = Shape.IsSlug(text, 20) ? new CaseKind(text!) : default;
        return id.Value is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";
}
