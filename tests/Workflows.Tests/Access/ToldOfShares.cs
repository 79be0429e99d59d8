using LokaalSignaal.Cases;
using LokaalSignaal.Sharing;

namespace LokaalSignaal.Workflows.Tests.Access;

/// <summary>How a share came to be as it is, in the events of the product.</summary>
internal static class ToldOfShares
{
    public static IEnumerable<CaseEvent> Of(WorldShare share)
    {
        IEnumerable<CaseEvent?> events =
        [
            share.SharedAgain ? Shared(share, until: 3) : null,
            share.SharedAgain ? new ShareRevoked(Names.Text) : null,
            Shared(share, share.Until),
            share.Linked ? new ShareLinked(Names.Fiche(share.To, share.Number)) : null,
            share.Withdrawn ? new ShareRevoked(null) : null,
        ];
        return events.OfType<CaseEvent>();
    }

    private static FicheShared Shared(WorldShare share, int? until) => new(
        Names.Fiche(share.From, share.Fiche),
        Names.Owner(share.To),
        new ShareTerms([SharedField.Title, SharedField.Description], IsCopy: false, [], until is { } last ? Names.Day(last) : null),
        FicheVersion: 1,
        Note: null);
}
