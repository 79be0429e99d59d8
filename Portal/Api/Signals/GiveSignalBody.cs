using LokaalSignaal.Identity;
using LokaalSignaal.PersonalData;
using LokaalSignaal.Portal.Api.Limits;
using LokaalSignaal.Signals;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Portal.Api.Signals;

/// <summary>A signal as it is given.</summary>
public sealed record GiveSignalBody
{
    /// <summary>The municipality that should hear it.</summary>
    public required OwnerId Municipality { get; init; }

    /// <summary>What was noticed.</summary>
    [Text(SignalLimits.ShortestText, SignalLimits.LongestText)]
    public required string Text { get; init; }

    /// <summary>A bottleneck, when it isn't said, or an opportunity.</summary>
    public Nature? Nature { get; init; }

    /// <summary>Themes, if the giver knows.</summary>
    [AtMost(SignalLimits.MostLabels)]
    public IReadOnlyList<ThemeId>? Themes { get; init; }

    /// <summary>Target groups, if the giver knows.</summary>
    [AtMost(SignalLimits.MostLabels)]
    public IReadOnlyList<TargetGroupId>? TargetGroups { get; init; }

    /// <summary>A coarse area, never an address.</summary>
    [Text(0, SignalLimits.LongestArea)]
    public string? Area { get; init; }

    /// <summary>About how many people.</summary>
    [Between(1, SignalLimits.MostPeople)]
    public int? People { get; init; }

    /// <summary>Since when, about: from 1950 to today.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>What was tried already.</summary>
    [Text(0, SignalLimits.LongestNote)]
    public string? Tried { get; init; }

    /// <summary>An idea for a solution.</summary>
    [Text(0, SignalLimits.LongestNote)]
    public string? Idea { get; init; }

    /// <summary>Whether the giver stays unknown to everyone but the system, and follows by a code.</summary>
    public bool? Anonymous { get; init; }

    /// <summary>What the giver decided on what looks like personal data.</summary>
    [AtMost(MostDecisions)]
    public IReadOnlyList<DecisionBody>? PersonalData { get; init; }

    private const int MostDecisions = 500;

    internal GiveSignal ToCommand() => new()
    {
        Text = Text,
        Nature = Nature ?? LokaalSignaal.Signals.Nature.Bottleneck,
        Themes = [.. Themes ?? []],
        TargetGroups = [.. TargetGroups ?? []],
        Area = Area,
        People = People,
        Since = Since,
        Tried = Tried,
        Idea = Idea,
        Anonymous = Anonymous ?? false,
        PersonalData = [.. (PersonalData ?? []).Select(decision => decision.ToDecision())],
        Channel = Channel.Api,
    };
}

/// <summary>What is to become of a finding.</summary>
public sealed record DecisionBody
{
    /// <summary>Where the finding begins, in UTF-16 code units of the text as sent.</summary>
    [Between(0, SignalLimits.LongestText)]
    public required int Start { get; init; }

    /// <summary>How long it is, in UTF-16 code units.</summary>
    [Between(1, SignalLimits.LongestText)]
    public required int Length { get; init; }

    /// <summary>Mask it or keep it; identity numbers and IBANs are masked all the same.</summary>
    public required MaskOrKeep Decision { get; init; }

    internal FindingDecision ToDecision() => new(Start, Length, Decision);
}
