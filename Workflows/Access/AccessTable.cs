using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Partnerships;

namespace LokaalSignaal.Workflows.Access;

/// <summary>The table of access: all that anybody may. See <c>docs/toegang.md</c>, which is made from it.</summary>
public static class AccessTable
{
    /// <summary>Its lines, in the order in which people read them.</summary>
    public static ImmutableArray<AccessRule> Rules { get; } =
    [
        new("program", Role.System, [.. Enum.GetValues<Deed>()]) { Holds = static (actor, _, _) => actor.IsSystem },
        .. Givers(),
        .. Partners(),
        .. MunicipalProcessors(),
        .. Sharers(),
        .. Allies(),
        .. Admins(),
        new("mandatary", Role.Mandatary, [Deed.ReadFiche])
        {
            Holds = static (actor, _, subject) => subject.Exists && subject.PutToMandatary && actor.Is(Role.Mandatary, subject.Owner),
        },
        new("step", null, [Deed.CompleteStep])
        {
            Holds = static (actor, _, subject) => subject.Exists && subject.StepBy.Contains(actor.Capacity.Role)
                && actor.Capacity.Owner == subject.Doer,
        },
    ];

    private static readonly ImmutableArray<ImmutableArray<AccessRule>> _byDeed =
        [.. Enum.GetValues<Deed>().Select(deed => Rules.Where(rule => rule.Deeds.Contains(deed)).ToImmutableArray())];

    /// <summary>The line that lets somebody do something; none: they may not.</summary>
    public static Ground? Why(Actor actor, Deed deed, Subject subject)
    {
        foreach (var rule in _byDeed[(int)deed])
        {
            if (rule.Holds(actor, deed, subject))
            {
                return new Ground(rule, rule.ByMandate ? Mandates.For(deed, subject) : null);
            }
        }

        return null;
    }

    private static IEnumerable<AccessRule> Givers() =>
    [
        new("gives", null, [Deed.GiveSignal])
        {
            Holds = static (actor, _, subject) => actor.Capacity.Role is Role.Giver or Role.Processor && subject.TakesPart,
        },
        new("own", null, [Deed.ReadSignal, Deed.SpeakAsGiver, Deed.ReopenSignal, Deed.SeeReaders])
        {
            Holds = static (_, _, subject) => subject.Exists && subject.Own,
        },
    ];

    private static IEnumerable<AccessRule> Partners() =>
    [
        new("own-staff", Role.Processor, [Deed.ReadSignal])
        {
            Holds = static (actor, _, subject) => subject.Exists && actor.Capacity.Role == Role.Processor
                && subject.Organisation == actor.Capacity.Owner && subject.Organisation != subject.Owner
                && subject.PartnerOf(actor) is { } partner && partner.HandlesOn(subject.Today),
        },
        new("own-staff-handles", Role.Processor, [Deed.Note, Deed.HandleSignal, Deed.ReopenSignal, Deed.HandOver])
        {
            Holds = static (actor, _, subject) => subject.Exists && !subject.IsFiche && actor.Capacity.Role == Role.Processor
                && subject.HandledNowBy is { } handler && handler.Organisation == actor.Capacity.Owner,
        },
        new("mandate", Role.Processor, [Deed.ReadSignal, Deed.ReadFiche, Deed.Note, Deed.TellGivers, Deed.CompleteStep])
        {
            ByMandate = true,
            Holds = static (actor, deed, subject) => subject.Exists && actor.Capacity.Role == Role.Processor
                && subject.PartnerOf(actor) is not null && IsWithinReach(actor, deed, subject)
                && Mandates.For(deed, subject) is not null,
        },
        new("partner", null, [Deed.ReadPartnership, Deed.EndPartnership, Deed.RequestPartnership])
        {
            Holds = static (actor, deed, subject) => subject.Organisation == actor.Capacity.Owner
                && (actor.Capacity.Role == Role.Admin || (actor.Capacity.Role == Role.Processor && deed != Deed.EndPartnership)),
        },
    ];

    private static IEnumerable<AccessRule> MunicipalProcessors() =>
    [
        new("processor-reads", Role.Processor, [Deed.ReadSignal, Deed.LabelSignal, Deed.MaskText, Deed.SeeReaders])
        {
            Holds = static (actor, _, subject) => subject.Exists && actor.Is(Role.Processor, subject.Owner) && IsShownToMunicipality(subject),
        },
        new("processor", Role.Processor,
            [Deed.ReadFiche, Deed.ProcessFiche, Deed.TellGivers, Deed.Publish, Deed.Note, Deed.HandleSignal, Deed.ReopenSignal])
        {
            Holds = static (actor, _, subject) => subject.Exists && actor.Is(Role.Processor, subject.Owner) && subject.HandledNowBy is null,
        },
        new("processor-opens", Role.Processor, [Deed.OpenFiche])
        {
            Holds = static (actor, _, subject) => actor.Is(Role.Processor, subject.Owner),
        },
        new("processor-partners", Role.Processor, [Deed.ReadPartnership])
        {
            Holds = static (actor, _, subject) => subject.Exists && actor.Is(Role.Processor, subject.Owner),
        },
    ];

    private static IEnumerable<AccessRule> Sharers() =>
    [
        new("shares", Role.Processor, [Deed.ShareFiche, Deed.ReadShare, Deed.KnowShare, Deed.AnswerShare])
        {
            Holds = static (actor, _, subject) => subject.Sharing is not null && actor.Is(Role.Processor, subject.Owner),
        },
        new("receives", Role.Processor, [Deed.ReadShare, Deed.AnswerShare, Deed.LinkShare])
        {
            Holds = static (actor, _, subject) => subject.IsSharedWith(actor) && subject.Sharing!.HoldsOn(subject.Today),
        },
        new("received", Role.Processor, [Deed.KnowShare])
        {
            Holds = static (actor, _, subject) => subject.IsSharedWith(actor),
        },
    ];

    private static IEnumerable<AccessRule> Allies() =>
    [
        new("dossier-proposes", Role.Processor, [Deed.ProposeDossier])
        {
            Holds = static (actor, _, subject) => subject.Alliance is { } alliance && actor.Is(Role.Processor, alliance.Lead),
        },
        new("dossier-leads", Role.Processor, [Deed.LeadDossier])
        {
            Holds = static (actor, _, subject) => subject.Exists && subject.Alliance is { } alliance && alliance.Has(actor) && actor.Is(Role.Processor, alliance.Lead),
        },
        new("dossier-member", Role.Processor, [Deed.KnowDossier, Deed.ReadDossier, Deed.JoinDossier, Deed.SpeakInDossier])
        {
            Holds = static (actor, _, subject) => subject.Exists && subject.Alliance?.Has(actor) == true,
        },
        new("dossier-invited", Role.Processor, [Deed.KnowDossier, Deed.JoinDossier])
        {
            Holds = static (actor, _, subject) => subject.Exists && subject.Alliance?.Asks(actor) == true,
        },
    ];

    private static IEnumerable<AccessRule> Admins() =>
    [
        new("admin", Role.Admin, [Deed.ManageMunicipality, Deed.ReadPartnership, Deed.ManagePartnership, Deed.EndPartnership, Deed.SeeReaders])
        {
            Holds = static (actor, _, subject) => subject.Exists && actor.Is(Role.Admin, subject.Owner),
        },
        new("admin-invites", Role.Admin, [Deed.RequestPartnership])
        {
            Holds = static (actor, _, subject) => actor.Is(Role.Admin, subject.Owner),
        },
        new("admin-organisation", Role.Admin, [Deed.ManageOrganisation])
        {
            Holds = static (actor, _, subject) => actor.Is(Role.Admin, subject.Owner)
                || (actor.Capacity.Role == Role.Admin && (!subject.Exists || subject.TakesPart)),
        },
        new("people", null, [Deed.ManagePeople])
        {
            Holds = static (actor, _, subject) => !subject.PersonOf.IsEmpty && subject.PersonOf.All(owner => ManagesPeople(actor, owner, subject)),
        },
        // Who changes an address can sign in with it: only where the person has no role elsewhere.
        new("profile", null, [Deed.ChangeProfile])
        {
            Holds = static (actor, _, subject) => subject.Own || (subject.IsEstablished && !subject.PersonOf.IsEmpty && subject.PersonOf.All(owner => actor.Is(Role.Admin, owner))),
        },
        new("erase", Role.Admin, [Deed.ErasePerson])
        {
            Holds = static (actor, _, subject) => subject.Exists && subject.IsEstablished && subject.PersonOf.Any(owner => actor.Is(Role.Admin, owner)),
        },
        new("platform", Role.Platform, [Deed.FoundMunicipality])
        {
            Holds = static (actor, _, _) => actor.Is(Role.Platform, OwnerId.Platform),
        },
    ];

    // What an organisation handles of its own staff is the municipality's to read as their agreement says.
    private static bool IsShownToMunicipality(Subject subject) =>
        subject.HandledNowBy is not { } handler || handler.OwnStaff == OwnStaffView.Content;

    // A mandate reaches no further than the municipality itself does with what another organisation handles.
    private static bool IsWithinReach(Actor actor, Deed deed, Subject subject) =>
        subject.HandledNowBy is not { } handler || handler.Organisation == actor.Capacity.Owner
        || (deed == Deed.ReadSignal && handler.OwnStaff == OwnStaffView.Content);

    private static bool ManagesPeople(Actor actor, OwnerId owner, Subject subject) =>
        (actor.Is(Role.Admin, owner) && subject.IsEstablished)
        || actor.Is(Role.Platform, OwnerId.Platform)
        || (actor.Capacity.Role == Role.Admin && subject.TakesPart && (subject.OnlyGivers || subject.TakesPartOnlyHere));
}
