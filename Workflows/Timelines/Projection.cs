using LokaalSignaal.Cases;
using LokaalSignaal.Fiches;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Processes;
using LokaalSignaal.Signals;
using LokaalSignaal.Texts;

namespace LokaalSignaal.Workflows.Timelines;

/// <summary>What an event is as a line of a timeline. None: it is no line of its own.</summary>
internal static class Projection
{
    /// <summary>A line for those who process the case: with who did it, and whether givers see it.</summary>
    public static TimelineEntry? ForStaff(RecordedEvent recorded, ProcessDefinition? definition) =>
        Line(recorded, definition) is { } line
            ? line with { By = recorded.By, Internal = ForGiver(recorded, definition) is null }
            : null;

    /// <summary>A line for a giver; none for what they aren't told.</summary>
    public static TimelineEntry? ForGiver(RecordedEvent recorded, ProcessDefinition? definition) => recorded.Event switch
    {
        SignalGiven or SignalAddedTo or SignalWithdrawn or SignalReopened or SignalReferred or HelpRated or FeedbackGiven =>
            Line(recorded, definition),
        StepActivated activated when definition?.Find(activated.Token.Step)?.GiverTitle is { } title =>
            Entry(recorded, TimelineKind.StepActivated) with { Title = title },
        _ => null,
    };

    private static TimelineEntry? Line(RecordedEvent recorded, ProcessDefinition? definition) => recorded.Event switch
    {
        SignalGiven given => Entry(recorded, TimelineKind.Given, given.Text),
        SignalAddedTo added => Entry(recorded, TimelineKind.Added, added.Text),
        SignalWithdrawn withdrawn => Entry(recorded, TimelineKind.Withdrawn, withdrawn.Reason),
        SignalReopened reopened => Entry(recorded, TimelineKind.Reopened, reopened.Reason),
        SignalReferred referred => Entry(recorded, TimelineKind.Referred, referred.Reason),
        LabelsSuggested => Entry(recorded, TimelineKind.LabelsSuggested),
        LabelsConfirmed => Entry(recorded, TimelineKind.LabelsConfirmed),
        HelpRated rated => Entry(recorded, KindOf(rated.Helped), rated.Note),
        FeedbackGiven told => Entry(recorded, TimelineKind.Feedback, told.Text),
        NoteAdded note => Entry(recorded, TimelineKind.Note, note.Text),
        FicheOpened => Entry(recorded, TimelineKind.Opened),
        FicheDescribed => Entry(recorded, TimelineKind.Described),
        SignalBundled bundled => Entry(recorded, TimelineKind.Bundled, bundled.Reason),
        SignalUnbundled unbundled => Entry(recorded, TimelineKind.Unbundled, unbundled.Reason),
        FichePublished published => Entry(recorded, TimelineKind.Published, published.Summary),
        FicheHidden => Entry(recorded, TimelineKind.Hidden),
        TextMasked => Entry(recorded, TimelineKind.Masked),
        PersonUnlinked => Entry(recorded, TimelineKind.Unlinked),
        SignalHandedOver handed => Entry(recorded, TimelineKind.HandedOver, handed.Reason),
        FicheLabelled => Entry(recorded, TimelineKind.Labelled),
        var other => Partnership(recorded, other) ?? Step(recorded, other, definition),
    };

    private static TimelineEntry? Partnership(RecordedEvent recorded, CaseEvent happened) => happened switch
    {
        PartnershipRequested requested => Entry(recorded, TimelineKind.Requested, requested.Motivation),
        PartnershipApproved => Entry(recorded, TimelineKind.Approved),
        PartnershipRefused refused => Entry(recorded, TimelineKind.Refused, refused.Reason),
        PartnershipRenewed => Entry(recorded, TimelineKind.Renewed),
        PartnershipEnded ended => Entry(recorded, TimelineKind.Ended, ended.Reason),
        OwnStaffAllowed => Entry(recorded, TimelineKind.OwnStaffAllowed),
        OwnStaffEnded => Entry(recorded, TimelineKind.OwnStaffEnded),
        MandateGranted granted => Entry(recorded, TimelineKind.MandateGranted, granted.LegalGround),
        MandateWithdrawn withdrawn => Entry(recorded, TimelineKind.MandateWithdrawn, withdrawn.Reason),
        AgreementFiled filed => Entry(recorded, TimelineKind.AgreementFiled, filed.FileName),
        AgreementPublished => Entry(recorded, TimelineKind.AgreementPublished),
        AgreementHidden => Entry(recorded, TimelineKind.AgreementHidden),
        AgreementRemoved removed => Entry(recorded, TimelineKind.AgreementRemoved, removed.Reason),
        _ => null,
    };

    private static TimelineEntry? Step(RecordedEvent recorded, CaseEvent happened, ProcessDefinition? definition) => happened switch
    {
        StepActivated activated => Entry(recorded, TimelineKind.StepActivated) with { Title = TitleOf(definition, activated.Token.Step) },
        StepCompleted { Answers.IsEmpty: true } completed when PassesByItself(definition, completed.Step) => null,
        StepCompleted completed => Entry(recorded, TimelineKind.StepCompleted) with { Title = WayOut(definition, completed) },
        StepAssigned assigned => Entry(recorded, TimelineKind.StepAssigned) with { Title = TitleOf(definition, assigned.Step) },
        TermPassed passed => Entry(recorded, TimelineKind.TermPassed) with { Title = TitleOf(definition, passed.Step) },
        _ => null,
    };

    private static TimelineEntry Entry(RecordedEvent recorded, string kind, TextRef? text = null) =>
        new(recorded.At, recorded.Position, kind) { Text = text };

    private static string KindOf(Helped helped) => helped switch
    {
        Helped.Yes => TimelineKind.HelpedYes,
        Helped.Partly => TimelineKind.HelpedPartly,
        _ => TimelineKind.HelpedNo,
    };

    // Forks, joins and intakes are left in the moment they are entered: one line is enough.
    private static bool PassesByItself(ProcessDefinition? definition, StepId step) =>
        definition?.Find(step) is { } known && (known.PassesByItself() || known.Kind == StepKind.Join);

    private static LocalText TitleOf(ProcessDefinition? definition, StepId step) =>
        definition?.Find(step)?.Title ?? new LocalText(step.Value);

    private static LocalText WayOut(ProcessDefinition? definition, StepCompleted completed)
    {
        var step = TitleOf(definition, completed.Step);
        return definition?.Find(completed.Step)?.Find(completed.Outcome)?.Title is { } way
            ? new LocalText($"{step.Nl}: {way.Nl}", $"{step.In("en")}: {way.In("en")}")
            : step;
    }
}
