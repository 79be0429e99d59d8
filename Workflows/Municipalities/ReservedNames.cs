using System.Collections.Frozen;
using LokaalSignaal.Identity;

namespace LokaalSignaal.Workflows.Municipalities;

/// <summary>
/// Short names that no municipality may have: its public page stands at its short name, and would hide one of the
/// portal's own addresses.
/// </summary>
public static class ReservedNames
{
    private static readonly FrozenSet<string> All = new[]
    {
        "aanmelden", "aanvraag", "afmelden", "afgemeld", "api", "bedankt", "beheer", "bericht", "beslissingen", "fonts", "health",
        "hoedanigheid", "kleur", "mijn-signalen", "niet-gevonden", "openapi", "opzetten", "platform", "privacy",
        "samenwerken", "samenwerkingen", "signaal", "taal", "toegang", "toegankelijkheid", "uitnodiging", "volgen", "werk",
    }.ToFrozenSet();

    /// <summary>Whether a short name is kept for the portal itself.</summary>
    public static bool Has(OwnerId id) => All.Contains(id.Value);
}
