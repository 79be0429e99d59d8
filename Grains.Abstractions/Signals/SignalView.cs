using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Processes;
using LokaalSignaal.Texts;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Signals;

/// <summary>A signal with all that its reader may see.</summary>
public sealed record SignalView : SignalSummary
{
    /// <summary>An empty one, to be filled in.</summary>
    public SignalView()
    {
    }

    /// <summary>Begins with what lists show.</summary>
    [SetsRequiredMembers]
    public SignalView(SignalSummary summary, TextRef text)
        : base(summary) => TextId = text;

    /// <summary>The reference of the text, for masking.</summary>
    public required TextRef TextId { get; init; }

    /// <summary>About how many people.</summary>
    public int? People { get; init; }

    /// <summary>Since when.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The reference of the area, for masking.</summary>
    public TextRef? AreaId { get; init; }

    /// <summary>What was tried.</summary>
    public string? Tried { get; init; }

    /// <summary>The reference of what was tried, for masking.</summary>
    public TextRef? TriedId { get; init; }

    /// <summary>An idea.</summary>
    public string? Idea { get; init; }

    /// <summary>The reference of the idea, for masking.</summary>
    public TextRef? IdeaId { get; init; }

    /// <summary>Whether the giver stays unknown.</summary>
    public bool Anonymous { get; init; }

    /// <summary>The giver's name, for a processor, unless they stay unknown or were unlinked.</summary>
    public string? GiverName { get; init; }

    /// <summary>The proposal of triage, with the words that led there; for processors.</summary>
    public Suggestion? Suggestion { get; init; }

    /// <summary>What the giver said when asked whether it helped.</summary>
    public Helped? Helped { get; init; }

    /// <summary>Where it stands; for processors.</summary>
    public ProcessView? Process { get; init; }

    /// <summary>What happened, oldest first: for a giver the join with the fiches' giver-facing events.</summary>
    public ImmutableArray<TimelineItem> Timeline { get; init; } = [];

    /// <summary>The fiches it is in now; for processors.</summary>
    public ImmutableArray<FicheLink> InFiches { get; init; } = [];

    /// <summary>The organisation that handles it, of its own staff; none: the municipality does.</summary>
    public OwnerId? HandledBy { get; init; }

    /// <summary>Whether the reader may hand it over to the municipality.</summary>
    public bool MayHandOver { get; init; }

    /// <summary>Whether the reader may confirm its labels.</summary>
    public bool MayLabel { get; init; }

    /// <summary>Whether the reader may refer it, and give its step to a colleague.</summary>
    public bool MayHandle { get; init; }

    /// <summary>Whether the reader may add a note.</summary>
    public bool MayNote { get; init; }

    /// <summary>Whether the reader gave it.</summary>
    public bool Mine { get; init; }

    /// <summary>The follow code, for its giver, when they stay unknown.</summary>
    public string? FollowCode { get; init; }
}

/// <summary>A fiche that a signal is in.</summary>
/// <param name="Fiche">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Status">Whether it is still going on.</param>
public sealed record FicheLink(CaseId Fiche, string? Title, CaseStatus Status);
