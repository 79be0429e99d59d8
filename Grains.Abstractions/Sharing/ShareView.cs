using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Texts;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Sharing;

/// <summary>
/// A fiche that one municipality shows to another (<i>gedeelde fiche</i>), as its reader may see it. Once it is over,
/// the receiver only sees that there was one.
/// </summary>
/// <param name="Id">The case.</param>
/// <param name="To">The receiving municipality.</param>
/// <param name="Standing">How it stands today.</param>
/// <param name="SharedAt">When it was shared, on the terms of now.</param>
/// <param name="Version">Its version.</param>
public sealed record ShareView(CaseId Id, OwnerId To, ShareStanding Standing, DateTimeOffset SharedAt, long Version)
{
    /// <summary>The municipality that shares.</summary>
    public OwnerId From => Id.Owner;

    /// <summary>The name of the municipality that shares.</summary>
    public string? FromName { get; init; }

    /// <summary>The name of the receiving municipality.</summary>
    public string? ToName { get; init; }

    /// <summary>Which fiche, for the municipality that shares.</summary>
    public CaseId? Fiche { get; init; }

    /// <summary>What of it and for how long, for who still may know.</summary>
    public ShareTerms? Terms { get; init; }

    /// <summary>What goes with it.</summary>
    public string? Note { get; init; }

    /// <summary>When it was withdrawn.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>Why it was withdrawn, for the municipality that shares.</summary>
    public string? Reason { get; init; }

    /// <summary>What is shown of the fiche; none: nothing any more.</summary>
    public SharedContent? Content { get; init; }

    /// <summary>What the two said to each other, oldest first.</summary>
    public ImmutableArray<ShareMessage> Messages { get; init; } = [];

    /// <summary>The receiver's own fiche that it is beside.</summary>
    public CaseId? LinkedTo { get; init; }

    /// <summary>Whether the reader may withdraw it, or change its terms.</summary>
    public bool MayRevoke { get; init; }

    /// <summary>Whether the reader may answer.</summary>
    public bool MayAnswer { get; init; }

    /// <summary>Whether the reader may put it beside a fiche of their own.</summary>
    public bool MayLink { get; init; }
}

/// <summary>What is shown of a shared fiche. What wasn't chosen isn't there.</summary>
/// <param name="Title">What it is about; <c>null</c> after it was erased.</param>
/// <param name="AsOf">The moment of a copy; the last change of what is read live.</param>
public sealed record SharedContent(string? Title, DateTimeOffset AsOf)
{
    /// <summary>The pattern.</summary>
    public string? Description { get; init; }

    /// <summary>The themes; none: not shown.</summary>
    public ImmutableArray<ThemeId>? Themes { get; init; }

    /// <summary>The target groups; none: not shown.</summary>
    public ImmutableArray<TargetGroupId>? TargetGroups { get; init; }

    /// <summary>Whether it is still going on; none: not shown.</summary>
    public CaseStatus? Status { get; init; }

    /// <summary>Where it stands: the titles of its active steps.</summary>
    public ImmutableArray<LocalText> Steps { get; init; } = [];

    /// <summary>How many are behind it; none: not shown.</summary>
    public SharedFigures? Figures { get; init; }

    /// <summary>What its givers were told, oldest first; none: not shown.</summary>
    public ImmutableArray<ToldText>? Feedback { get; init; }

    /// <summary>The signals that were chosen, oldest first, with everything masked that looks like personal data.</summary>
    public ImmutableArray<ToldText> Signals { get; init; } = [];
}

/// <summary>How many are behind a shared fiche.</summary>
/// <param name="Signals">How many signals; none: fewer than the threshold.</param>
/// <param name="Organisations">How many independent organisations; none: the signals are fewer than the threshold.</param>
/// <param name="Threshold">The threshold of the municipality that shares.</param>
public sealed record SharedFigures(int? Signals, int? Organisations, int Threshold);

/// <summary>Something that was said, and when.</summary>
/// <param name="At">When.</param>
/// <param name="Text">What; <c>null</c> after it was erased.</param>
public sealed record ToldText(DateTimeOffset At, string? Text);

/// <summary>What one municipality said to the other.</summary>
/// <param name="At">When.</param>
/// <param name="By">Which municipality.</param>
/// <param name="Text">What; <c>null</c> after it was erased.</param>
/// <param name="TextId">The reference of the text, for masking.</param>
public sealed record ShareMessage(DateTimeOffset At, OwnerId By, string? Text, TextRef TextId);
