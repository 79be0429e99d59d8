using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Portal.Api.Cases;
using LokaalSignaal.Sharing;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Portal.Api.Sharing;

/// <summary>A fiche that one municipality shows to another, as the caller may see it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="From">The municipality that shares.</param>
/// <param name="FromName">Its name.</param>
/// <param name="To">The receiving municipality.</param>
/// <param name="ToName">Its name.</param>
/// <param name="Standing">How it stands today.</param>
/// <param name="SharedAt">When it was shared, on the terms of now.</param>
/// <param name="Version">Its version.</param>
public sealed record ShareItem(
    CaseId Id,
    OwnerId From,
    string? FromName,
    OwnerId To,
    string? ToName,
    ShareStanding Standing,
    DateTimeOffset SharedAt,
    long Version)
{
    /// <summary>Which fiche, for the municipality that shares.</summary>
    public CaseId? Fiche { get; init; }

    /// <summary>Which parts are shown; null: nothing any more.</summary>
    public ImmutableArray<SharedField>? Fields { get; init; }

    /// <summary>Whether it is a copy of the day that it was shared.</summary>
    public bool? Copy { get; init; }

    /// <summary>The last day; null: until it is withdrawn.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>What goes with it.</summary>
    public string? Note { get; init; }

    /// <summary>When it was withdrawn.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>Why it was withdrawn, for the municipality that shares.</summary>
    public string? Reason { get; init; }

    /// <summary>The receiver's own fiche that it is beside.</summary>
    public CaseId? LinkedTo { get; init; }

    /// <summary>What is shown of the fiche; in lists the title alone; null: nothing any more.</summary>
    public SharedItem? Content { get; init; }

    /// <summary>What the two said to each other, oldest first.</summary>
    public ImmutableArray<MessageItem> Messages { get; init; } = [];

    internal static ShareItem Of(ShareView view) =>
        new(view.Id, view.From, view.FromName, view.To, view.ToName, view.Standing, view.SharedAt, view.Version)
        {
            Fiche = view.Fiche,
            Fields = view.Terms?.Fields,
            Copy = view.Terms?.IsCopy,
            Until = view.Terms?.Until,
            Note = view.Note,
            RevokedAt = view.RevokedAt,
            Reason = view.Reason,
            LinkedTo = view.LinkedTo,
            Content = view.Content is { } content ? SharedItem.Of(content) : null,
            Messages = [.. view.Messages.Select(said => new MessageItem(said.At, said.By, said.Text))],
        };
}

/// <summary>What is shown of a shared fiche. What wasn't chosen is null.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="AsOf">The moment of a copy; the last change of what is read live.</param>
public sealed record SharedItem(string? Title, DateTimeOffset AsOf)
{
    /// <summary>The pattern.</summary>
    public string? Description { get; init; }

    /// <summary>The themes.</summary>
    public ImmutableArray<ThemeId>? Themes { get; init; }

    /// <summary>The target groups.</summary>
    public ImmutableArray<TargetGroupId>? TargetGroups { get; init; }

    /// <summary>Whether it is still going on.</summary>
    public CaseStatus? Status { get; init; }

    /// <summary>The titles of its active steps.</summary>
    public ImmutableArray<string> Steps { get; init; } = [];

    /// <summary>How many are behind it.</summary>
    public SharedFigures? Figures { get; init; }

    /// <summary>What its givers were told, oldest first.</summary>
    public ImmutableArray<ToldText>? Feedback { get; init; }

    /// <summary>The signals that were chosen, masked, oldest first.</summary>
    public ImmutableArray<ToldText> Signals { get; init; } = [];

    internal static SharedItem Of(SharedContent content) => new(content.Title, content.AsOf)
    {
        Description = content.Description,
        Themes = content.Themes,
        TargetGroups = content.TargetGroups,
        Status = content.Status,
        Steps = [.. content.Steps.Select(step => step.Told())],
        Figures = content.Figures,
        Feedback = content.Feedback,
        Signals = content.Signals,
    };
}

/// <summary>What one municipality said to the other.</summary>
/// <param name="At">When.</param>
/// <param name="By">Which municipality.</param>
/// <param name="Text">What.</param>
public sealed record MessageItem(DateTimeOffset At, OwnerId By, string? Text);
