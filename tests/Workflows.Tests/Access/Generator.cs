using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Partnerships;

namespace LokaalSignaal.Workflows.Tests.Access;

/// <summary>Worlds with few names and few days, so that the lines of the table cross often. The same for the same seed.</summary>
internal sealed partial class Generator(int seed)
{
    public static readonly ImmutableArray<string> Municipalities = ["kortrijk", "gent"];
    public static readonly ImmutableArray<string> Organisations = ["caw", "brug"];
    public static readonly ImmutableArray<string> People = ["an", "bo", "cas"];
    private static readonly ImmutableArray<string> Themes = ["wonen", "werk", "zorg"];
    private static readonly ImmutableArray<string> Groups = ["jongeren", "ouderen"];
    private static readonly ImmutableArray<int> FirstDays = [-3, -3, -1, -1, 0, 0, 1];
    private static readonly ImmutableArray<int> LastDays = [-1, 0, 0, 1, 1, 3, 3];
    private static readonly ImmutableArray<Role> StepRoles = [Role.Processor, Role.Processor, Role.Mandatary, Role.Admin];

    private readonly Random random = new(seed);

    public World World()
    {
        var signals = Enumerable.Range(1, 3).Select(Signal).ToImmutableArray();
        var fiches = Enumerable.Range(1, 2).Select(number => Fiche(number, signals)).ToImmutableArray();
        return new World
        {
            Signals = signals,
            Fiches = fiches,
            Shares = [.. fiches.Where(_ => Chance(80)).Select(Share)],
            Partnerships = [.. from municipality in Municipalities
                               from organisation in Organisations
                               where Chance(municipality == Municipalities[0] ? 95 : 60)
                               select Partnership(municipality, organisation, fiches)],
        };
    }

    private WorldPartnership Partnership(string municipality, string organisation, ImmutableArray<WorldFiche> fiches)
    {
        var ownFiches = fiches.Where(fiche => fiche.Municipality == municipality).Select(fiche => fiche.Number).ToImmutableArray();
        var anew = Chance(20);
        return new WorldPartnership(municipality, organisation)
        {
            Standing = Chance(88) ? PartnershipStanding.Active : Pick([PartnershipStanding.Requested, PartnershipStanding.Refused, PartnershipStanding.Ended]),
            From = Chance(60) ? -3 : Pick(FirstDays),
            Until = Chance(60) ? null : Pick(LastDays),
            Renewed = Chance(30),
            BegunAnew = anew,
            Light = Chance(65) ? Pick([OwnStaffView.Content, OwnStaffView.Counts]) : null,
            LightTakenAway = Chance(12),
            Mandates = [.. Enumerable.Range(1, random.Next(1, 5)).Select(number => Mandate(number, anew, ownFiches))],
        };
    }

    // The mandates of before the end come first: they are numbered in the order in which they were granted.
    private WorldMandate Mandate(int number, bool anew, ImmutableArray<int> fiches)
    {
        var mandate = new WorldMandate(number)
        {
            Deeds = Some([MandateDeed.Read, MandateDeed.Analyse, MandateDeed.Act, MandateDeed.Feedback], 60),
            Themes = Chance(60) ? Some(Themes, 50) : [],
            Groups = Chance(30) ? Some(Groups, 40) : [],
            Fiches = Chance(40) ? Some(fiches, 60) : [],
            OwnStaffOnly = Chance(25),
            From = Pick(FirstDays),
            Until = Pick(LastDays),
            Withdrawn = Chance(10),
            BeforeTheEnd = anew && number == 1,
        };
        mandate = mandate.Deeds.IsEmpty ? mandate with { Deeds = [MandateDeed.Read] } : mandate;
        mandate = mandate.Until < mandate.From ? mandate with { Until = mandate.From } : mandate;
        return mandate is { Themes.IsEmpty: true, Groups.IsEmpty: true, Fiches.IsEmpty: true } ? mandate with { OwnStaffOnly = true } : mandate;
    }

    private WorldSignal Signal(int number)
    {
        var municipality = Chance(75) ? Municipalities[0] : Municipalities[1];
        var organisation = Chance(30) ? municipality : Pick(Organisations);
        return new WorldSignal(number, municipality, Pick(People), organisation)
        {
            GivenUnderGreenLight = organisation != municipality && Chance(60),
            HandedOver = Chance(15),
            ChosenByGiver = Chance(50) ? Labels() : null,
            Suggested = Chance(60) ? Labels() : null,
            Confirmed = Chance(65) ? Labels() : null,
            ConfirmedBefore = Chance(30) ? Labels() : null,
            Step = Chance(85) ? Step() : null,
        };
    }

    private WorldFiche Fiche(int number, ImmutableArray<WorldSignal> signals)
    {
        var municipality = Chance(75) ? Municipalities[0] : Municipalities[1];
        var own = signals.Where(signal => signal.Municipality == municipality).Select(signal => signal.Number).ToImmutableArray();
        return new WorldFiche(number, municipality)
        {
            Signals = Some(own, 50),
            TakenOut = Some(own, 20),
            Suggested = Chance(60) ? Labels() : null,
            GivenByProcessor = Chance(40) ? Labels() : null,
            GivenBefore = Chance(30) ? Labels() : null,
            OnceWithMandatary = Chance(30),
            Step = Chance(85) ? Step() : null,
        };
    }

    private WorldShare Share(WorldFiche fiche) =>
        new(fiche.Number, fiche.Number, fiche.Municipality, Municipalities.First(other => other != fiche.Municipality))
        {
            Until = Chance(50) ? null : Pick(LastDays),
            Withdrawn = Chance(30),
            SharedAgain = Chance(30),
            Linked = Chance(30),
        };

    private Labels Labels() => new(Some(Themes, 55), Some(Groups, 55));

    private WorldStep Step() => new(
        [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Pick(StepRoles)).Distinct()],
        Chance(60) ? Pick([MandateDeed.Read, MandateDeed.Analyse, MandateDeed.Act, MandateDeed.Feedback]) : null);

    private ImmutableArray<T> Some<T>(ImmutableArray<T> all, int percent) => [.. all.Where(_ => Chance(percent))];

    private T Pick<T>(ImmutableArray<T> from) => from[random.Next(from.Length)];

    private bool Chance(int percent) => random.Next(100) < percent;
}
