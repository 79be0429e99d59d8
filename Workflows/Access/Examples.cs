using System.Collections.Immutable;
using LokaalSignaal.Identity;

namespace LokaalSignaal.Workflows.Access;

/// <summary>
/// One example of each thing that somebody could have to do with, as favourable to them as it can be, and what can be done
/// to such a thing at all. They say what there is in the world, and nothing of who may do what with it: that the table is
/// asked.
/// </summary>
public static class Examples
{
    private const string Key = "EXAMP1E";

    /// <summary>What can be done in a municipality or with it.</summary>
    public static ImmutableArray<Deed> OfPlace { get; } = [Deed.GiveSignal, Deed.OpenFiche, Deed.ManageMunicipality];

    /// <summary>What can be done to a signal.</summary>
    public static ImmutableArray<Deed> OfSignal { get; } =
    [
        Deed.ReadSignal, Deed.SpeakAsGiver, Deed.ReopenSignal, Deed.LabelSignal, Deed.HandleSignal, Deed.HandOver, Deed.Note, Deed.CompleteStep, Deed.MaskText,
        Deed.SeeReaders,
    ];

    /// <summary>What can be done to a fiche.</summary>
    public static ImmutableArray<Deed> OfFiche { get; } =
        [Deed.ReadFiche, Deed.ProcessFiche, Deed.TellGivers, Deed.Publish, Deed.Note, Deed.CompleteStep, Deed.MaskText, Deed.SeeReaders];

    /// <summary>What can be done to a fiche that one municipality shows to another.</summary>
    public static ImmutableArray<Deed> OfShare { get; } =
        [Deed.ShareFiche, Deed.ReadShare, Deed.KnowShare, Deed.AnswerShare, Deed.LinkShare, Deed.SeeReaders];

    /// <summary>What can be done to a dossier of several municipalities.</summary>
    public static ImmutableArray<Deed> OfDossier { get; } =
        [Deed.ProposeDossier, Deed.KnowDossier, Deed.ReadDossier, Deed.JoinDossier, Deed.SpeakInDossier, Deed.LeadDossier, Deed.CompleteStep];

    /// <summary>What can be done to a partnership.</summary>
    public static ImmutableArray<Deed> OfPartnership { get; } =
        [Deed.RequestPartnership, Deed.ReadPartnership, Deed.ManagePartnership, Deed.EndPartnership, Deed.CompleteStep];

    /// <summary>What can be done to people, to an organisation, and by the platform.</summary>
    public static ImmutableArray<Deed> OfHouse { get; } =
        [Deed.ManagePeople, Deed.ErasePerson, Deed.ChangeProfile, Deed.ManageOrganisation, Deed.FoundMunicipality];

    /// <summary>What is in a municipality, for its own people.</summary>
    internal static IEnumerable<Example> InMunicipality(Capacity capacity, DateOnly today)
    {
        var any = new Subject(capacity.Owner) { Today = today, TakesPart = true };
        var signal = any with { Case = CaseId.Of(capacity.Owner, CaseKind.Signal, Key) };
        return
        [
            new(any, OfPlace),
            new(signal with { StepBy = StepOf(capacity.Role) }, OfSignal),
            new(signal with { Own = true }, OfSignal),
            new(any with { Case = CaseId.Of(capacity.Owner, CaseKind.Fiche, Key), StepBy = StepOf(capacity.Role), PutToMandatary = true }, OfFiche),
            new(any with { Case = CaseId.Of(capacity.Owner, CaseKind.Partnership, Key), StepBy = StepOf(capacity.Role) }, OfPartnership),
            new(any with { Case = CaseId.Of(capacity.Owner, CaseKind.Share, Key), Sharing = new Sharing(OwnerId.Platform, true, null) }, OfShare),
            new(any with { PersonOf = [capacity.Owner], IsEstablished = true }, OfHouse),
            new(new Subject(OwnerId.Platform) { Case = CaseId.Of(OwnerId.Platform, CaseKind.Share, Key), Today = today, Sharing = new Sharing(capacity.Owner, true, null) }, OfShare),
            Dossier(new Alliance(capacity.Owner, [capacity.Owner], []), capacity, today),
            Dossier(new Alliance(OwnerId.Platform, [OwnerId.Platform, capacity.Owner], []), capacity, today),
            Dossier(new Alliance(OwnerId.Platform, [OwnerId.Platform], [capacity.Owner]), capacity, today),
        ];
    }

    /// <summary>What is in an organisation: its people, and its partnerships as a whole, which are municipalities' own.</summary>
    internal static IEnumerable<Example> InOrganisation(OwnerId organisation, DateOnly today) =>
    [
        new(new Subject(OwnerId.Platform) { Today = today, Organisation = organisation }, OfPartnership),
        new(new Subject(organisation) { Today = today, PersonOf = [organisation], IsEstablished = true }, OfHouse),
    ];

    /// <summary>What is in a municipality, for an organisation that takes part in it or asked to.</summary>
    internal static IEnumerable<Example> InPartnership(Capacity capacity, Standing partner, DateOnly today)
    {
        var any = new Subject(partner.Municipality) { Today = today, TakesPart = partner.HoldsOn(today) };
        var signal = any with { Case = CaseId.Of(partner.Municipality, CaseKind.Signal, Key) };
        var handled = signal with
        {
            Organisation = partner.Organisation,
            HandledBy = partner.Organisation,
            Handler = partner,
            Partner = partner with { Mandates = [] },
            StepBy = StepOf(capacity.Role),
        };
        return
        [
            new(any, OfPlace),
            new(signal with { Own = true }, OfSignal),
            new(handled with { HandledBy = null, Handler = null, StepBy = [] }, OfSignal),
            new(handled, OfSignal),
            new(any with { Case = partner.Partnership, Organisation = partner.Organisation }, OfPartnership),
            .. partner.Mandates.SelectMany(mandate => UnderMandate(signal, partner, mandate)),
        ];
    }

    // A mandate's own signal and fiche, with nothing but that mandate to go by.
    private static IEnumerable<Example> UnderMandate(Subject signal, Standing partner, GrantedMandate mandate)
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
            yield return new(covered with { StepFor = deed }, OfSignal);
            yield return new(covered with { Case = fiche, Organisation = null, InFiches = [], StepFor = deed }, OfFiche);
        }
    }

    private static Example Dossier(Alliance alliance, Capacity capacity, DateOnly today) => new(
        new Subject(OwnerId.Platform) { Case = CaseId.Of(OwnerId.Platform, CaseKind.Dossier, Key), Today = today, Alliance = alliance, StepBy = StepOf(capacity.Role) },
        OfDossier);

    // A step names those who work at a municipality; a giver has none to do.
    private static ImmutableArray<Role> StepOf(Role role) => role is Role.Processor or Role.Mandatary or Role.Admin ? [role] : [];
}
