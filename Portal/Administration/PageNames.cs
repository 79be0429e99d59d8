using System.Collections.Frozen;
using LokaalSignaal.Identity;

namespace LokaalSignaal.Portal.Administration;

/// <summary>Names that no municipality may have: its public page stands at its short name, and would hide one of the portal's.</summary>
public static class PageNames
{
    private static readonly FrozenSet<string> Taken = new[]
    {
        "aanmelden", "afmelden", "afgemeld", "api", "bedankt", "beheer", "bericht", "beslissingen", "fonts", "health",
        "hoedanigheid", "kleur", "mijn-signalen", "niet-gevonden", "openapi", "opzetten", "platform", "privacy",
        "signaal", "taal", "toegang", "toegankelijkheid", "uitnodiging", "volgen", "werk",
    }.ToFrozenSet();

    /// <summary>Whether a short name is a page of the portal already.</summary>
    public static bool Has(OwnerId id) => Taken.Contains(id.Value);
}
