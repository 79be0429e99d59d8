using LokaalSignaal.Cases;
using LokaalSignaal.Fiches;
using LokaalSignaal.Identity;
using LokaalSignaal.Processes;
using LokaalSignaal.Signals;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Workflows.Tests.Access;

/// <summary>How signals and fiches came to be as they are, in the events of the product.</summary>
internal static class ToldOfCases
{
    private static readonly CaseEvent Started = new ProcessStarted(new DefinitionRef(OwnerId.Platform, DefinitionId.Of("drawn"), 1));
    private static readonly StepId Earlier = StepId.Of("earlier");
    private static readonly Labels None = new([], []);

    public static IEnumerable<CaseEvent> Of(WorldSignal signal)
    {
        IEnumerable<CaseEvent?> events =
        [
            Given(signal),
            Started,
            Active(signal.Step),
            Suggested(signal.Suggested),
            signal.Confirmed is null ? null : Confirmed(signal.ConfirmedBefore),
            Confirmed(signal.Confirmed),
            Suggested(signal.Suggested),
            signal is { GivenUnderGreenLight: true, HandedOver: true } ? new SignalHandedOver(Names.Owner(signal.Organisation), Names.Text) : null,
        ];
        return events.OfType<CaseEvent>();
    }

    public static IEnumerable<CaseEvent> Of(WorldFiche fiche, World world)
    {
        IEnumerable<CaseEvent?> events =
        [
            new FicheOpened(Names.Text, null),
            Started,
            .. fiche.OnceWithMandatary ? WithMandatary() : [],
            Active(fiche.Step),
            .. fiche.TakenOut.Union(fiche.Signals).Select(number => new SignalBundled(Names.Signal(fiche.Municipality, number), Names.Owner("caw"), null)),
            .. fiche.TakenOut.Except(fiche.Signals).Select(number => new SignalUnbundled(Names.Signal(fiche.Municipality, number), Names.Text)),
            Suggested(fiche, world),
            fiche.GivenByProcessor is null ? null : Labelled(fiche.GivenBefore),
            Labelled(fiche.GivenByProcessor),
            Suggested(fiche, world),
        ];
        return events.OfType<CaseEvent>();
    }

    private static SignalGiven Given(WorldSignal signal) => new()
    {
        Giver = Names.InCase(signal.Giver),
        Organisation = Names.Owner(signal.Organisation),
        HandledBy = signal.GivenUnderGreenLight ? Names.Owner(signal.Organisation) : null,
        Text = Names.Text,
        Nature = Nature.Bottleneck,
        Themes = Names.Themes(signal.ChosenByGiver ?? None),
        TargetGroups = Names.Groups(signal.ChosenByGiver ?? None),
    };

    private static LabelsConfirmed? Confirmed(Labels? labels) =>
        labels is null ? null : new(Names.Themes(labels), Names.Groups(labels), Nature.Bottleneck);

    private static FicheLabelled? Labelled(Labels? labels) =>
        labels is null ? null : new(Names.Themes(labels), Names.Groups(labels));

    private static LabelsSuggested? Suggested(Labels? labels) => labels is null
        ? null
        : new(Names.Themes(labels), Names.Groups(labels), SuggestionBand.Propose, Names.Text);

    // What the program tells a fiche of its signals: what is suggested, and apart from it what was confirmed on them.
    private static LabelsSuggested Suggested(WorldFiche fiche, World world)
    {
        var confirmed = world.Signals.Where(signal => fiche.Signals.Contains(signal.Number)).Select(signal => signal.Confirmed).OfType<Labels>().ToList();
        return Suggested(fiche.Suggested ?? None)! with
        {
            ConfirmedThemes = Names.Themes([.. confirmed.SelectMany(labels => labels.Themes).Distinct()]),
            ConfirmedTargetGroups = Names.Groups([.. confirmed.SelectMany(labels => labels.Groups).Distinct()]),
        };
    }

    private static IEnumerable<CaseEvent> WithMandatary() =>
    [
        new StepActivated(new Token(Earlier, 1, []), StepKind.Decide, [Role.Mandatary], null),
        new StepCompleted(Earlier, 1, OutcomeId.Of("agreed"), []),
    ];

    private static StepActivated? Active(WorldStep? step) => step is null
        ? null
        : new(new Token(StepId.Of("now"), 2, []), StepKind.Task, Names.Step(step).Doers, null);
}
