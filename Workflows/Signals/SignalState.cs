using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Signals;
using LokaalSignaal.Texts;
using LokaalSignaal.Triage;
using LokaalSignaal.Workflows.Cases;

namespace LokaalSignaal.Workflows.Signals;

/// <summary>A signal (<i>signaal</i>), as far as its rules and its row in lists have to know it.</summary>
public sealed record SignalState : CaseState
{
    /// <summary>Who gave it; none before, and after they were unlinked.</summary>
    public Pseudonym? Giver { get; init; }

    /// <summary>The organisation behind it.</summary>
    public OwnerId Organisation { get; init; }

    /// <summary>The organisation that handles it, of its own staff; none: the municipality does.</summary>
    public OwnerId? HandledBy { get; init; }

    /// <summary>What was noticed.</summary>
    public TextRef Text { get; init; }

    /// <summary>A bottleneck or an opportunity.</summary>
    public Nature Nature { get; init; }

    /// <summary>Themes: confirmed ones, else those its giver chose.</summary>
    public ImmutableArray<ThemeId> Themes { get; init; } = [];

    /// <summary>Target groups: confirmed ones, else those its giver chose.</summary>
    public ImmutableArray<TargetGroupId> TargetGroups { get; init; } = [];

    /// <summary>Themes that triage proposes.</summary>
    public ImmutableArray<ThemeId> SuggestedThemes { get; init; } = [];

    /// <summary>Target groups that triage proposes.</summary>
    public ImmutableArray<TargetGroupId> SuggestedTargetGroups { get; init; } = [];

    /// <summary>How sure the proposal is; none: there is none yet.</summary>
    public SuggestionBand? Band { get; init; }

    /// <summary>The whole proposal.</summary>
    public TextRef? Evidence { get; init; }

    /// <summary>Whether a processor confirmed the labels.</summary>
    public bool LabelsConfirmed { get; init; }

    /// <summary>The coarse area.</summary>
    public TextRef? Area { get; init; }

    /// <summary>About how many people.</summary>
    public int? People { get; init; }

    /// <summary>Since when.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>What was tried.</summary>
    public TextRef? Tried { get; init; }

    /// <summary>An idea.</summary>
    public TextRef? Idea { get; init; }

    /// <summary>Whether the giver stays unknown.</summary>
    public bool Anonymous { get; init; }

    /// <summary>How it came in.</summary>
    public Channel Channel { get; init; }

    /// <summary>What the giver said when asked whether it helped.</summary>
    public Helped? Helped { get; init; }
}
