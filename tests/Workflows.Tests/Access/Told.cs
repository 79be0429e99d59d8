using LokaalSignaal.Cases;
using LokaalSignaal.Partnerships;

namespace LokaalSignaal.Workflows.Tests.Access;

/// <summary>How a partnership came to be as it is, in the events of the product.</summary>
internal static class Told
{
    public static IEnumerable<CaseEvent> Of(WorldPartnership partnership) =>
    [
        .. partnership.BegunAnew ? Before(partnership) : [],
        Requested(partnership),
        .. Now(partnership),
    ];

    private static PartnershipRequested Requested(WorldPartnership partnership) => new(Names.Owner(partnership.Organisation), null);

    private static CaseEvent[] Before(WorldPartnership partnership) =>
    [
        Requested(partnership),
        new PartnershipApproved(Names.Day(-5), null),
        new OwnStaffAllowed(OwnStaffView.Content),
        .. Granted(partnership, beforeTheEnd: true),
        new PartnershipEnded(Names.Text),
    ];

    private static CaseEvent[] Now(WorldPartnership partnership) => partnership.Standing switch
    {
        PartnershipStanding.Requested => [],
        PartnershipStanding.Refused => [new PartnershipRefused(Names.Text)],
        PartnershipStanding.Ended => [.. Active(partnership), new PartnershipEnded(Names.Text)],
        _ => [.. Active(partnership)],
    };

    private static IEnumerable<CaseEvent> Active(WorldPartnership partnership)
    {
        DateOnly? until = partnership.Until is { } last ? Names.Day(last) : null;
        DateOnly? untilFirst = !partnership.Renewed ? until : until is null ? Names.Day(-1) : null;
        yield return new PartnershipApproved(Names.Day(partnership.From), untilFirst);
        if (partnership.Renewed)
        {
            yield return new PartnershipRenewed(until);
        }

        if (partnership.Light is { } sees)
        {
            yield return new OwnStaffAllowed(sees);
        }

        foreach (var granted in Granted(partnership, beforeTheEnd: false))
        {
            yield return granted;
        }

        if (partnership.LightTakenAway)
        {
            yield return new OwnStaffEnded();
        }
    }

    private static IEnumerable<CaseEvent> Granted(WorldPartnership partnership, bool beforeTheEnd)
    {
        foreach (var mandate in partnership.Mandates.Where(mandate => mandate.BeforeTheEnd == beforeTheEnd))
        {
            yield return new MandateGranted(mandate.Number, Terms(mandate, partnership.Municipality), Names.Text);
            if (mandate.Withdrawn)
            {
                yield return new MandateWithdrawn(mandate.Number, Names.Text);
            }
        }
    }

    private static MandateTerms Terms(WorldMandate mandate, string municipality)
    {
        var scope = new MandateScope
        {
            Themes = Names.Themes(mandate.Themes),
            TargetGroups = Names.Groups(mandate.Groups),
            Fiches = [.. mandate.Fiches.Select(fiche => Names.Fiche(municipality, fiche))],
            OwnStaffOnly = mandate.OwnStaffOnly,
        };
        return new MandateTerms(mandate.Deeds, scope, Names.Day(mandate.From), Names.Day(mandate.Until));
    }
}
