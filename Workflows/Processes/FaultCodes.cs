namespace LokaalSignaal.Workflows.Processes;

/// <summary>The stable codes of what the checker finds. <c>FaultTexts.resx</c> has a sentence for each.</summary>
public static class FaultCodes
{
    /// <summary>The file is larger than so many thousand bytes. Limit.</summary>
    public const string FileTooLarge = "file-too-large";

    /// <summary>The file is no JSON. Line.</summary>
    public const string FileSyntax = "file-syntax";

    /// <summary>Something in the file doesn't belong there, or is missing. Place, line.</summary>
    public const string FileContent = "file-content";

    /// <summary>There are fewer than two steps. None.</summary>
    public const string StepsFew = "steps-few";

    /// <summary>There are too many steps. Limit.</summary>
    public const string StepsMany = "steps-many";

    /// <summary>Two steps have the same id. Title, id.</summary>
    public const string StepRepeated = "step-repeated";

    /// <summary>The start doesn't exist. Id.</summary>
    public const string StartMissing = "start-missing";

    /// <summary>The start is a join or a close. Title.</summary>
    public const string StartNotPossible = "start-not-possible";

    /// <summary>The step where reopened cases go on doesn't exist. Id.</summary>
    public const string ReopensMissing = "reopens-missing";

    /// <summary>A reopened case would go on inside a branch, at a join or at a close. Title.</summary>
    public const string ReopensInsideFork = "reopens-inside-fork";

    /// <summary>No step is a close. None.</summary>
    public const string CloseMissing = "close-missing";

    /// <summary>A text is empty. Title, which.</summary>
    public const string TextMissing = "text-missing";

    /// <summary>A text is too long. Title, which, limit.</summary>
    public const string TextTooLong = "text-too-long";

    /// <summary>A text has control characters. Title, which.</summary>
    public const string TextNotValid = "text-not-valid";

    /// <summary>Two outcomes of a step have the same id. Title, id.</summary>
    public const string OutcomeRepeated = "outcome-repeated";

    /// <summary>An outcome leads to a step that doesn't exist. Title, outcome, id.</summary>
    public const string OutcomeTarget = "outcome-target";

    /// <summary>A step has no way out. Title.</summary>
    public const string OutcomesMissing = "outcomes-missing";

    /// <summary>A step has too many ways out. Title, limit.</summary>
    public const string OutcomesMany = "outcomes-many";

    /// <summary>A close has outcomes. Title.</summary>
    public const string OutcomesNotHere = "outcomes-not-here";

    /// <summary>Somebody has to do the step but can't choose its first outcome. Title, outcome.</summary>
    public const string FirstOutcomeByItself = "first-outcome-by-itself";

    /// <summary>Two outcomes of a step wait for the same. Title, what.</summary>
    public const string HappeningRepeated = "happening-repeated";

    /// <summary>An outcome waits for something that can't happen here. Title, what.</summary>
    public const string HappeningNotHere = "happening-not-here";

    /// <summary>Nobody is named for a step that needs somebody. Title.</summary>
    public const string ActorMissing = "actor-missing";

    /// <summary>Somebody is named for a step that nobody does. Title.</summary>
    public const string ActorNotHere = "actor-not-here";

    /// <summary>A role can't do steps. Title, role.</summary>
    public const string RoleNotPossible = "role-not-possible";

    /// <summary>A role is named twice. Title, role.</summary>
    public const string RoleRepeated = "role-repeated";

    /// <summary>A term isn't between 1 and 500 working days. Title.</summary>
    public const string TermRange = "term-range";

    /// <summary>A step that takes no time has a term. Title.</summary>
    public const string TermNotHere = "term-not-here";

    /// <summary>Something happens when the term passes, but there is none. Title.</summary>
    public const string OnTermWithoutTerm = "on-term-without-term";

    /// <summary>What happens when the term passes is no outcome of the step. Title, id.</summary>
    public const string OnTermUnknown = "on-term-unknown";

    /// <summary>A wait has nothing to wait for. Title.</summary>
    public const string WaitForNothing = "wait-for-nothing";

    /// <summary>A fork has fewer than two ways. Title.</summary>
    public const string ForkWays = "fork-ways";

    /// <summary>A fork names no join. Title.</summary>
    public const string JoinMissing = "join-missing";

    /// <summary>A fork names a join that isn't one. Title, id.</summary>
    public const string JoinUnknown = "join-unknown";

    /// <summary>Two forks name the same join. Title, id.</summary>
    public const string JoinShared = "join-shared";

    /// <summary>A step that is no fork names a join. Title.</summary>
    public const string JoinNotHere = "join-not-here";

    /// <summary>No fork names this join. Title.</summary>
    public const string JoinWithoutFork = "join-without-fork";

    /// <summary>A join hasn't just one outcome. Title.</summary>
    public const string JoinOutcomes = "join-outcomes";

    /// <summary>A way leads to a join of another fork. Title, outcome, target.</summary>
    public const string BranchElsewhere = "branch-elsewhere";

    /// <summary>A branch ends the process while the others go on. Title, outcome, target.</summary>
    public const string CloseInsideFork = "close-inside-fork";

    /// <summary>A step can be reached from inside a branch and from outside it. Title.</summary>
    public const string BranchesMixed = "branches-mixed";

    /// <summary>No way leads to a step. Title.</summary>
    public const string Unreachable = "unreachable";

    /// <summary>No way leads from a step to an end. Title.</summary>
    public const string DeadEnd = "dead-end";

    /// <summary>There is a way to the end on which the givers are told nothing. Title, way.</summary>
    public const string WayWithoutFeedback = "way-without-feedback";

    /// <summary>Steps that go by themselves lead to each other in a circle. Title.</summary>
    public const string GoesRound = "goes-round";

    /// <summary>The first outcomes lead in a circle. Title.</summary>
    public const string FirstWayLoops = "first-way-loops";

    /// <summary>A step that is no close says how the case ends. Title.</summary>
    public const string EndsNotHere = "ends-not-here";

    /// <summary>A close ends the case in a way that it can't. Title.</summary>
    public const string EndsNotPossible = "ends-not-possible";

    /// <summary>A form has too many fields. Title, limit.</summary>
    public const string FieldsMany = "fields-many";

    /// <summary>A step that nobody does has a form. Title.</summary>
    public const string FieldsNotHere = "fields-not-here";

    /// <summary>Two fields of a form have the same id. Title, id.</summary>
    public const string FieldRepeated = "field-repeated";

    /// <summary>A field belongs to an outcome that the step hasn't got. Title, field, id.</summary>
    public const string FieldOutcome = "field-outcome";

    /// <summary>There are too few or too many options to choose from. Title, field.</summary>
    public const string OptionsNeeded = "options-needed";

    /// <summary>A field in which nothing is chosen has options. Title, field.</summary>
    public const string OptionsNotHere = "options-not-here";

    /// <summary>Two options have the same id. Title, field, id.</summary>
    public const string OptionRepeated = "option-repeated";

    /// <summary>A field that is no text and no number has a min or a max. Title, field.</summary>
    public const string LimitsNotHere = "limits-not-here";

    /// <summary>The smallest is larger than the largest, or the first day after the last. Title, field.</summary>
    public const string LimitsReversed = "limits-reversed";

    /// <summary>The limits of a text aren't whole numbers between 0 and 20 000. Title, field.</summary>
    public const string LimitsRange = "limits-range";

    /// <summary>A field that is no date has a first or last day. Title, field.</summary>
    public const string DatesNotHere = "dates-not-here";

    /// <summary>A field that is no text tells the givers something. Title, field.</summary>
    public const string TellsNotText = "tells-not-text";

    /// <summary>A feedback step has no required text for the givers. Title, outcome.</summary>
    public const string FeedbackSaysNothing = "feedback-says-nothing";
}
