using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Portal.Api.Cases;
using LokaalSignaal.Portal.Api.Triage;
using LokaalSignaal.Signals;
using LokaalSignaal.Texts;

namespace LokaalSignaal.Portal.Api.Signals;

/// <summary>A signal with all that the caller may see.</summary>
public sealed record SignalDetail : SignalItem
{
    [SetsRequiredMembers]
    private SignalDetail(SignalView view)
        : base(view)
    {
    }

    /// <summary>The reference of the text, for masking.</summary>
    public TextRef TextId { get; init; }

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

    /// <summary>Whether the caller gave it.</summary>
    public bool Mine { get; init; }

    /// <summary>The organisation that handles it, of its own staff; null: the municipality does.</summary>
    public OwnerId? HandledBy { get; init; }

    /// <summary>The giver's name, for a processor, unless they stay unknown.</summary>
    public string? GiverName { get; init; }

    /// <summary>What triage proposes, with the words that led there; for processors.</summary>
    public SuggestionItem? Suggestion { get; init; }

    /// <summary>What the giver said when asked whether it helped.</summary>
    public Helped? Helped { get; init; }

    /// <summary>Where it stands; for processors.</summary>
    public ProcessItem? Process { get; init; }

    /// <summary>What happened, oldest first; feedback included.</summary>
    public ImmutableArray<TimelineEntry> Timeline { get; init; } = [];

    /// <summary>The fiches it is in now; for processors.</summary>
    public ImmutableArray<FicheLinkItem> Fiches { get; init; } = [];

    /// <summary>The code to follow it by, for its giver, when they stay unknown.</summary>
    public string? FollowCode { get; init; }

    internal static SignalDetail Of(SignalView view) => new(view)
    {
        TextId = view.TextId,
        People = view.People,
        Since = view.Since,
        AreaId = view.AreaId,
        Tried = view.Tried,
        TriedId = view.TriedId,
        Idea = view.Idea,
        IdeaId = view.IdeaId,
        Anonymous = view.Anonymous,
        Mine = view.Mine,
        HandledBy = view.HandledBy,
        GiverName = view.GiverName,
        Suggestion = view.Suggestion is { } suggestion ? SuggestionItem.Of(suggestion) : null,
        Helped = view.Helped,
        Process = view.Process is { } process ? ProcessItem.Of(process) : null,
        Timeline = [.. view.Timeline.Select(TimelineEntry.Of)],
        Fiches = [.. view.InFiches.Select(fiche => new FicheLinkItem(fiche.Fiche, fiche.Title, fiche.Status))],
        FollowCode = view.FollowCode,
    };
}

/// <summary>A fiche that a signal is in.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Status">Whether it is still going on.</param>
public sealed record FicheLinkItem(CaseId Id, string? Title, CaseStatus Status);
