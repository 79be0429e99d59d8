using System.Collections.Immutable;

namespace LokaalSignaal.Cases;

/// <summary>The kinds of a <see cref="TimelineItem"/>. Those that givers see are marked so.</summary>
public static class TimelineKind
{
    /// <summary>The signal was given; the text is the signal's. Givers see it.</summary>
    public const string Given = "given";

    /// <summary>The giver added something; the text says what. Givers see it.</summary>
    public const string Added = "added";

    /// <summary>The giver took it back; the text says why. Givers see it.</summary>
    public const string Withdrawn = "withdrawn";

    /// <summary>It was taken up again; the text says why. Givers see it.</summary>
    public const string Reopened = "reopened";

    /// <summary>An individual case, referred; the text says where to, and why. Givers see it.</summary>
    public const string Referred = "referred";

    /// <summary>Triage proposed labels.</summary>
    public const string LabelsSuggested = "labels-suggested";

    /// <summary>A processor confirmed or corrected the labels.</summary>
    public const string LabelsConfirmed = "labels-confirmed";

    /// <summary>The giver said that it helped; the text is what they added. Givers see it.</summary>
    public const string HelpedYes = "helped-yes";

    /// <summary>The giver said that it helped a little; the text is what they added. Givers see it.</summary>
    public const string HelpedPartly = "helped-partly";

    /// <summary>The giver said that it didn't help; the text is what they added. Givers see it.</summary>
    public const string HelpedNo = "helped-no";

    /// <summary>A note; the text is the note.</summary>
    public const string Note = "note";

    /// <summary>The givers were told something: the text. Givers see it.</summary>
    public const string Feedback = "feedback";

    /// <summary>The case came to a step, which the title names. Givers see it where the definition has a title for them.</summary>
    public const string StepActivated = "step-activated";

    /// <summary>A step was left; the title names the step and the way out.</summary>
    public const string StepCompleted = "step-completed";

    /// <summary>A step was given to somebody, or to nobody in particular; the title names the step.</summary>
    public const string StepAssigned = "step-assigned";

    /// <summary>The term of a step passed; the title names the step.</summary>
    public const string TermPassed = "term-passed";

    /// <summary>The fiche was opened.</summary>
    public const string Opened = "opened";

    /// <summary>Title or description were changed.</summary>
    public const string Described = "described";

    /// <summary>Signals were taken into the fiche, or this signal into a fiche; a processor's title names the fiche. Givers see it, without title.</summary>
    public const string Bundled = "bundled";

    /// <summary>Signals were taken out of the fiche, or this signal out of a fiche; the text says why.</summary>
    public const string Unbundled = "unbundled";

    /// <summary>The fiche was put on the public page; the text is what the public reads.</summary>
    public const string Published = "published";

    /// <summary>The fiche was taken off the public page.</summary>
    public const string Hidden = "hidden";

    /// <summary>A text was masked.</summary>
    public const string Masked = "masked";

    /// <summary>A person was unlinked.</summary>
    public const string Unlinked = "unlinked";

    /// <summary>The organisation that handled the signal handed it over to the municipality; the text says why.</summary>
    public const string HandedOver = "handed-over";

    /// <summary>A processor gave the fiche its labels.</summary>
    public const string Labelled = "labelled";

    /// <summary>An organisation asked to take part; the text says why.</summary>
    public const string Requested = "requested";

    /// <summary>The municipality lets the organisation take part.</summary>
    public const string Approved = "approved";

    /// <summary>The municipality doesn't let the organisation take part; the text says why.</summary>
    public const string Refused = "refused";

    /// <summary>The organisation takes part until another day.</summary>
    public const string Renewed = "renewed";

    /// <summary>The partnership was ended; the text says why.</summary>
    public const string Ended = "ended";

    /// <summary>The organisation handles the signals of its own staff from then on.</summary>
    public const string OwnStaffAllowed = "own-staff-allowed";

    /// <summary>The organisation no longer handles the signals of its own staff.</summary>
    public const string OwnStaffEnded = "own-staff-ended";

    /// <summary>A mandate was granted; the text says on what legal ground.</summary>
    public const string MandateGranted = "mandate-granted";

    /// <summary>A mandate was taken back; the text says why.</summary>
    public const string MandateWithdrawn = "mandate-withdrawn";

    /// <summary>An agreement was filed; the text is its file's name.</summary>
    public const string AgreementFiled = "agreement-filed";

    /// <summary>Anyone may read an agreement.</summary>
    public const string AgreementPublished = "agreement-published";

    /// <summary>Only the parties may read an agreement.</summary>
    public const string AgreementHidden = "agreement-hidden";

    /// <summary>An agreement was removed; the text says why.</summary>
    public const string AgreementRemoved = "agreement-removed";

    /// <summary>All of them.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        Given, Added, Withdrawn, Reopened, Referred, LabelsSuggested, LabelsConfirmed, HelpedYes, HelpedPartly, HelpedNo,
        Note, Feedback, StepActivated, StepCompleted, StepAssigned, TermPassed, Opened, Described, Bundled, Unbundled,
        Published, Hidden, Masked, Unlinked, HandedOver, Labelled, Requested, Approved, Refused, Renewed, Ended,
        OwnStaffAllowed, OwnStaffEnded, MandateGranted, MandateWithdrawn, AgreementFiled, AgreementPublished, AgreementHidden, AgreementRemoved,
    ];
}
