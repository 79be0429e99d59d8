using System.Collections.Immutable;
using LokaalSignaal.Identity;

namespace LokaalSignaal.Workflows.Access;

/// <summary>
/// One example of each thing that somebody could have to do with, as favourable to them as it can be. They say what there
/// is in the world, and nothing of who may do what with it: that the table is asked.
/// </summary>
internal static class Examples
{
    private const string Key = "EXAMP1E";

    /// <summary>What is in a municipality, for its own people.</summary>
    public static IEnumerable<Subject> OfMunicipality(Capacity capacity, DateOnly today)
    {
        var any = new Subject(capacity.Owner) { Today = today, TakesPart = true };
        return
        [
            any,
            any with { Case = CaseId.Of(capacity.Owner, CaseKind.Signal, Key), StepBy = StepOf(capacity.Role) },
            any with { Case = CaseId.Of(capacity.Owner, CaseKind.Signal, Key), Own = true },
            any with { Case = CaseId.Of(capacity.Owner, CaseKind.Fiche, Key), StepBy = StepOf(capacity.Role), PutToMandatary = true },
            any with { Case = CaseId.Of(capacity.Owner, CaseKind.Partnership, Key), StepBy = StepOf(capacity.Role) },
            any with { PersonOf = [capacity.Owner] },
        ];
    }

    /// <summary>What is in an organisation: its people, and its partnerships as a whole.</summary>
    public static IEnumerable<Subject> OfOrganisation(OwnerId organisation, DateOnly today)
    {
        var any = new Subject(organisation) { Today = today };
        return [any, any with { Organisation = organisation }, any with { PersonOf = [organisation] }];
    }

    /// <summary>What is in a municipality, for an organisation that takes part in it or asked to.</summary>
    public static IEnumerable<Subject> OfPartner(Capacity capacity, Standing partner, DateOnly today)
    {
        var any = new Subject(partner.Municipality) { Today = today, TakesPart = partner.HoldsOn(today) };
        var signal = any with { Case = CaseId.Of(partner.Municipality, CaseKind.Signal, Key) };
        return
        [
            any,
            signal with { Own = true },
            signal with { Organisation = partner.Organisation, Partner = partner with { Mandates = [] } },
            signal with
            {
                Organisation = partner.Organisation,
                HandledBy = partner.Organisation,
                Handler = partner,
                Partner = partner with { Mandates = [] },
                StepBy = StepOf(capacity.Role),
            },
            any with { Case = partner.Partnership, Organisation = partner.Organisation },
            .. partner.Mandates.SelectMany(mandate => OfMandate(signal, partner, mandate)),
        ];
    }

    // A mandate's own signal and fiche, with nothing but that mandate to go by.
    private static IEnumerable<Subject> OfMandate(Subject signal, Standing partner, GrantedMandate mandate)
    {
        var scope = mandate.Terms.Scope;
        var covered = signal with
        {
            Organisation = partner.Organisation,
            Partner = partner with { OwnStaff = null, Mandates = [mandate] },
            Themes = scope.Themes,
            TargetGroups = scope.TargetGroups,
            InFiches = scope.Fiches,
        };
        var fiche = scope.Fiches is [var named, ..] ? named : CaseId.Of(partner.Municipality, CaseKind.Fiche, Key);
        foreach (var deed in mandate.Terms.Deeds)
        {
            yield return covered with { StepFor = deed };
            yield return covered with { Case = fiche, Organisation = null, InFiches = [], StepFor = deed };
        }
    }

    // A step names those who work at a municipality; a giver has none to do.
    private static ImmutableArray<Role> StepOf(Role role) => role is Role.Processor or Role.Mandatary or Role.Admin ? [role] : [];
}
