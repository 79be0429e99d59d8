using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.PersonalData;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Signals;

/// <summary>Gives a signal. The actor is its giver, and the owner of the actor's capacity the organisation behind it.</summary>
public sealed record GiveSignal : Command
{
    /// <summary>What was noticed; <see cref="SignalLimits.ShortestText"/> to <see cref="SignalLimits.LongestText"/>.</summary>
    public required string Text { get; init; }

    /// <summary>A bottleneck or an opportunity.</summary>
    public Nature Nature { get; init; }

    /// <summary>Themes that the giver chose; none is fine.</summary>
    public ImmutableArray<ThemeId> Themes { get; init; } = [];

    /// <summary>Target groups that the giver chose; none is fine.</summary>
    public ImmutableArray<TargetGroupId> TargetGroups { get; init; } = [];

    /// <summary>A coarse area, never an address.</summary>
    public string? Area { get; init; }

    /// <summary>About how many people, 1 to <see cref="SignalLimits.MostPeople"/>.</summary>
    public int? People { get; init; }

    /// <summary>Since when, about.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>What was tried already.</summary>
    public string? Tried { get; init; }

    /// <summary>An idea for a solution.</summary>
    public string? Idea { get; init; }

    /// <summary>Whether the giver stays unknown to everyone but the system, and follows by a code.</summary>
    public bool Anonymous { get; init; }

    /// <summary>What the giver decided on stretches that look like personal data.</summary>
    public ImmutableArray<FindingDecision> PersonalData { get; init; } = [];

    /// <summary>Whether every finding is masked without asking, as for an import.</summary>
    public bool MaskAll { get; init; }

    /// <summary>How it came in.</summary>
    public Channel Channel { get; init; }
}

/// <summary>The giver adds something.</summary>
/// <param name="Text">What; up to <see cref="SignalLimits.LongestNote"/>.</param>
public sealed record AddToSignal(string Text) : Command;

/// <summary>The giver takes the signal back.</summary>
/// <param name="Reason">Why; may be left out.</param>
public sealed record WithdrawSignal(string? Reason) : Command;

/// <summary>The signal is taken up again.</summary>
/// <param name="Reason">Why.</param>
public sealed record ReopenSignal(string Reason) : Command;

/// <summary>It is about one person: referred to help (<i>individueel geval, doorverwezen</i>). The giver reads the reason.</summary>
/// <param name="Reason">Where to, and why.</param>
public sealed record ReferSignal(string Reason) : Command;

/// <summary>A processor confirms or corrects what a signal is about.</summary>
/// <param name="Themes">Its themes.</param>
/// <param name="TargetGroups">Its target groups.</param>
/// <param name="Nature">A bottleneck or an opportunity.</param>
public sealed record ConfirmLabels(ImmutableArray<ThemeId> Themes, ImmutableArray<TargetGroupId> TargetGroups, Nature Nature) : Command;

/// <summary>Triage proposes labels. From the program itself.</summary>
/// <param name="Suggestion">What it proposes, with the words that led there.</param>
public sealed record SuggestLabels(Suggestion Suggestion) : Command
{
    /// <summary>For a fiche: the themes that a processor confirmed on its signals.</summary>
    public ImmutableArray<ThemeId> ConfirmedThemes { get; init; } = [];

    /// <summary>For a fiche: the target groups that a processor confirmed on its signals.</summary>
    public ImmutableArray<TargetGroupId> ConfirmedTargetGroups { get; init; } = [];
}

/// <summary>The giver says whether it helped.</summary>
/// <param name="Helped">Yes, a little, or no.</param>
/// <param name="Note">Anything to add.</param>
public sealed record SayWhetherItHelped(Helped Helped, string? Note) : Command;

/// <summary>Hands a signal of one's own staff over to the municipality.</summary>
/// <param name="Reason">Why, 1 to 2 000 characters: the municipality reads it.</param>
public sealed record HandOverSignal(string Reason) : Command;
