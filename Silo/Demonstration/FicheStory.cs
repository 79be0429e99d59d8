using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Fiches;
using LokaalSignaal.Identity;
using LokaalSignaal.Processes;
using LokaalSignaal.Silo.Demonstration.Material;

namespace LokaalSignaal.Silo.Demonstration;

/// <summary>What happened to a fiche.</summary>
/// <param name="fiche">The material.</param>
/// <param name="id">The fiche.</param>
/// <param name="signals">Its signals.</param>
/// <param name="people">Who works at the municipality.</param>
/// <param name="moments">When things happened.</param>
internal sealed class FicheStory(
    FicheMaterial fiche,
    CaseId id,
    ImmutableArray<SignalStory> signals,
    Officials people,
    Moments moments)
{
    private readonly Actor _processor = people.Processor(fiche.Key);

    /// <summary>When it was opened: after the last of its signals.</summary>
    public DateTimeOffset Opened { get; } = moments.Later(
        moments.At(fiche.OpenedDaysAgo, 11, fiche.Key),
        signals.Max(signal => signal.Given).AddHours(1));

    /// <summary>Its signals.</summary>
    public ImmutableArray<SignalStory> Signals => signals;

    /// <summary>What happened, not in order.</summary>
    public IEnumerable<Deed> Deeds() =>
    [
        By(Opened, new OpenFiche(fiche.Title, fiche.Description, [.. signals.Select(signal => signal.Id)]), "open"),
        .. Remarks(),
        .. Analysed(),
        .. Decided(),
        .. Acted(),
        .. Ended(),
        .. Assigned(),
    ];

    private IEnumerable<Deed> Remarks() =>
    [
        .. fiche.Notes.Select((note, i) => By(On(note.DaysAgo, 15), new AddNote(note.Text), $"note-{i}")),
        .. Told.Select((told, i) => By(On(told.DaysAgo, 16), new GiveFeedback(told.Text), $"feedback-{i}")),
        .. fiche.Public ? [By(moments.After(Opened, 3, $"{fiche.Key}-publish"), new PublishFiche(null), "publish")] : Array.Empty<Deed>(),
    ];

    // The last message to the givers of a finished fiche is the one that finishes it.
    private ImmutableArray<RemarkMaterial> Told => fiche.IsClosed ? [.. fiche.Feedback.SkipLast(1)] : fiche.Feedback;

    private IEnumerable<Deed> Analysed() => fiche.Analysis is { } analysis
        ? [Complete(On(AnalysedDaysAgo(analysis), 14), new StepWish(StepKind.Task, [analysis.Cause, analysis.Scale, analysis.ExistingOffer]), "analysis")]
        : [];

    // A decision that goes on by itself after a term was not asked for long ago.
    private int AnalysedDaysAgo(AnalysisMaterial analysis) =>
        fiche.Stage == "decision" && people.DecidesByItself ? Math.Min(analysis.DaysAgo, Chance.Between(4, 14, fiche.Key)) : analysis.DaysAgo;

    private IEnumerable<Deed> Decided() => fiche.Decision is { } decision
        ? [Complete(On(decision.DaysAgo, 10), new StepWish(StepKind.Decide, [decision.Text]) { WithoutAction = fiche.Action is null }, "decision")]
        : [];

    private IEnumerable<Deed> Acted()
    {
        if (fiche.Action is not { } action)
        {
            return [];
        }

        var side = Complete(On(Math.Max(0, action.DaysAgo - 4), 11), new StepWish(StepKind.Task, []), "side");
        return fiche.Stage == "action"
            ? [By(On(action.DaysAgo, 13), new AddNote($"{action.Title} ({action.Owner}). {action.Text}"), "action-note"), side]
            : [side, .. Finished(action)];
    }

    private IEnumerable<Deed> Finished(ActionMaterial action)
    {
        var done = On(DoneDaysAgo(action), 12);
        return
        [
            Complete(done, new StepWish(StepKind.Task, [$"{action.Title}. {action.Text}", action.Owner]), "action"),
            Complete(moments.After(done, 1, fiche.Key), new StepWish(StepKind.Wait, []), "wait"),
        ];
    }

    private int DoneDaysAgo(ActionMaterial action) => fiche.IsClosed
        ? LastTold.DaysAgo + Math.Max(2, (action.DaysAgo - LastTold.DaysAgo) / 4)
        : Math.Min(action.DaysAgo - 1, Chance.Between(3, 24, fiche.Key));

    private RemarkMaterial LastTold => fiche.Feedback[^1];

    private IEnumerable<Deed> Ended()
    {
        if (fiche.Closed is not { } closed)
        {
            return [];
        }

        var ended = On(LastTold.DaysAgo, 16);
        return
        [
            Complete(ended, new StepWish(StepKind.Feedback, [LastTold.Text]), "close"),
            By(On(closed.DaysAgo, 17), new AddNote(closed.Text), "closed-note"),
            .. signals.SelectMany(signal => signal.Rated(ended)),
        ];
    }

    // Half of what is still going on was given to somebody.
    private IEnumerable<Deed> Assigned() => fiche.IsClosed || Chance.Below(2, $"{fiche.Key}-assign") == 0 ? [] :
    [
        new Deed(
            moments.Last.AddMinutes(-Chance.Between(60, 2_000, fiche.Key)),
            stage => StepDeeds.AssignAsync(stage, id, _processor, people.Processor($"{fiche.Key}-to"), $"{fiche.Key}-assign")),
    ];

    // Nothing happens to a fiche before it is there.
    private DateTimeOffset On(int daysAgo, int hour) => moments.Later(moments.At(daysAgo, hour, fiche.Key), Opened.AddMinutes(30));

    private Deed By(DateTimeOffset at, Command command, string what) =>
        new(at, stage => stage.DoAsync(_processor, id, command, $"{fiche.Key}-{what}"));

    private Deed Complete(DateTimeOffset at, StepWish wish, string what) =>
        new(at, stage => StepDeeds.CompleteAsync(stage, id, wish, _processor, people.Mandatary, $"{fiche.Key}-{what}"));
}
