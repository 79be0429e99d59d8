using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Texts;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Signals;

/// <summary>A signal was given.</summary>
public sealed record SignalGiven : CaseEvent
{
    /// <summary>Who gave it, as this signal knows them; none where an export of another form was read in.</summary>
    public Pseudonym? Giver { get; init; }

    /// <summary>Behind which organisation; the municipality for its own staff.</summary>
    public required OwnerId Organisation { get; init; }

    /// <summary>The organisation that handles it, of its own staff; none: the municipality does.</summary>
    public OwnerId? HandledBy { get; init; }

    /// <summary>What was noticed.</summary>
    public required TextRef Text { get; init; }

    /// <summary>A bottleneck or an opportunity.</summary>
    public required Nature Nature { get; init; }

    /// <summary>Themes that the giver chose.</summary>
    public ImmutableArray<ThemeId> Themes { get; init; } = [];

    /// <summary>Target groups that the giver chose.</summary>
    public ImmutableArray<TargetGroupId> TargetGroups { get; init; } = [];

    /// <summary>A coarse area.</summary>
    public TextRef? Area { get; init; }

    /// <summary>About how many people.</summary>
    public int? People { get; init; }

    /// <summary>Since when, about.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>What was tried.</summary>
    public TextRef? Tried { get; init; }

    /// <summary>An idea.</summary>
    public TextRef? Idea { get; init; }

    /// <summary>Whether the giver stays unknown.</summary>
    public bool Anonymous { get; init; }

    /// <summary>How it came in.</summary>
    public Channel Channel { get; init; }
}

/// <summary>The giver added something.</summary>
/// <param name="Text">What.</param>
public sealed record SignalAddedTo(TextRef Text) : CaseEvent;

/// <summary>The giver took the signal back.</summary>
/// <param name="Reason">Why.</param>
public sealed record SignalWithdrawn(TextRef? Reason) : CaseEvent;

/// <summary>The signal was taken up again.</summary>
/// <param name="Reason">Why.</param>
public sealed record SignalReopened(TextRef Reason) : CaseEvent;

/// <summary>The organisation that handled it handed it over to the municipality.</summary>
/// <param name="Organisation">Which organisation.</param>
/// <param name="Reason">Why: the municipality reads it.</param>
public sealed record SignalHandedOver(OwnerId Organisation, TextRef Reason) : CaseEvent;

/// <summary>The signal is about one person, and was referred to help.</summary>
/// <param name="Reason">Where to, and why: the giver reads it.</param>
public sealed record SignalReferred(TextRef Reason) : CaseEvent;

/// <summary>Triage proposed labels.</summary>
/// <param name="Themes">Themes, the likeliest first.</param>
/// <param name="TargetGroups">Target groups, the likeliest first.</param>
/// <param name="Band">How sure the proposal is.</param>
/// <param name="Evidence">The whole proposal as JSON, with the words that led there.</param>
public sealed record LabelsSuggested(
    ImmutableArray<ThemeId> Themes,
    ImmutableArray<TargetGroupId> TargetGroups,
    SuggestionBand Band,
    TextRef Evidence) : CaseEvent
{
    /// <summary>For a fiche: the themes that a processor confirmed on its signals.</summary>
    public ImmutableArray<ThemeId> ConfirmedThemes { get; init; } = [];

    /// <summary>For a fiche: the target groups that a processor confirmed on its signals.</summary>
    public ImmutableArray<TargetGroupId> ConfirmedTargetGroups { get; init; } = [];
}

/// <summary>A processor confirmed or corrected the labels.</summary>
/// <param name="Themes">The themes.</param>
/// <param name="TargetGroups">The target groups.</param>
/// <param name="Nature">A bottleneck or an opportunity.</param>
public sealed record LabelsConfirmed(
    ImmutableArray<ThemeId> Themes,
    ImmutableArray<TargetGroupId> TargetGroups,
    Nature Nature) : CaseEvent;

/// <summary>The giver said whether it helped.</summary>
/// <param name="Helped">Yes, a little, or no.</param>
/// <param name="Note">Anything added.</param>
public sealed record HelpRated(Helped Helped, TextRef? Note) : CaseEvent;
