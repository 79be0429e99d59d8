using LokaalSignaal.Identity;
using LokaalSignaal.Sharing;
using LokaalSignaal.Workflows.Sharing;

namespace LokaalSignaal.Silo.Sharing;

/// <summary>A fiche of which other municipalities see something.</summary>
/// <param name="Fiche">Which fiche.</param>
/// <param name="Terms">What of it.</param>
/// <param name="UpTo">The version up to which they do: that of a copy, or all.</param>
/// <param name="At">Since when.</param>
public sealed record ShownFiche(CaseId Fiche, ShareTerms Terms, long UpTo, DateTimeOffset At)
{
    /// <summary>What a share shows.</summary>
    public static ShownFiche Of(ShareState share)
    {
        ArgumentNullException.ThrowIfNull(share);
        return new ShownFiche(share.Fiche, share.Terms, share.Terms.IsCopy ? share.FicheVersion : long.MaxValue, share.SharedAt);
    }
}
