using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Dossiers;
using LokaalSignaal.Identity;
using LokaalSignaal.Portal.Api.Cases;
using LokaalSignaal.Portal.Api.Fiches;
using LokaalSignaal.Portal.Api.Sharing;
using LokaalSignaal.Sharing;

namespace LokaalSignaal.Portal.Api.Dossiers;

/// <summary>A dossier of several municipalities, as the caller may see it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Lead">The municipality that leads it.</param>
/// <param name="LeadName">Its name.</param>
/// <param name="Title">What it is about; null after it was erased.</param>
/// <param name="Description">The problem that the municipalities have in common.</param>
/// <param name="Status">Whether it is still going on.</param>
/// <param name="Standing">How the caller's municipality stands in it.</param>
/// <param name="BeganAt">When it began.</param>
/// <param name="Version">Its version.</param>
public sealed record DossierItem(
    CaseId Id,
    OwnerId Lead,
    string? LeadName,
    string? Title,
    string? Description,
    CaseStatus Status,
    MemberStanding Standing,
    DateTimeOffset BeganAt,
    long Version)
{
    /// <summary>Who takes part or was asked.</summary>
    public ImmutableArray<DossierMemberItem> Members { get; init; } = [];

    /// <summary>How many are behind it; in lists, and for who was only asked, null.</summary>
    public DossierFigures? Figures { get; init; }

    /// <summary>What happened and was said, oldest first.</summary>
    public ImmutableArray<DossierLineItem> Lines { get; init; } = [];

    /// <summary>Where it stands.</summary>
    public ProcessItem? Process { get; init; }

    /// <summary>What was filled in in the steps that are done, oldest first.</summary>
    public ImmutableArray<DoneStepItem> Answers { get; init; } = [];

    internal static DossierItem Of(DossierView view) =>
        new(view.Id, view.Lead, view.LeadName, view.Title, view.Description, view.Status, view.Standing, view.BeganAt, view.Version)
        {
            Members = [.. view.Members.Select(DossierMemberItem.Of)],
            Figures = view.Figures,
            Lines = [.. view.Lines.Select(line => new DossierLineItem(line.At, line.Kind, line.By, line.About, line.Text))],
            Process = view.Process is { } process ? ProcessItem.Of(process) : null,
            Answers = [.. view.Answers.Select(DoneStepItem.Of)],
        };
}

/// <summary>A municipality in a dossier.</summary>
/// <param name="Municipality">Which one.</param>
/// <param name="Name">Its name.</param>
/// <param name="Standing">How it stands.</param>
/// <param name="Since">Since when.</param>
public sealed record DossierMemberItem(OwnerId Municipality, string? Name, MemberStanding Standing, DateTimeOffset Since)
{
    /// <summary>The fiche that it put in, for its own people.</summary>
    public CaseId? Fiche { get; init; }

    /// <summary>Which parts of it the others see, for its own people.</summary>
    public ImmutableArray<SharedField> Fields { get; init; } = [];

    /// <summary>What it put in; in lists null.</summary>
    public SharedItem? Content { get; init; }

    internal static DossierMemberItem Of(DossierMember member) => new(member.Municipality, member.Name, member.Standing, member.Since)
    {
        Fiche = member.Fiche,
        Fields = member.Fields,
        Content = member.Content is { } content ? SharedItem.Of(content) : null,
    };
}

/// <summary>Something that happened in a dossier, or was said.</summary>
/// <param name="At">When.</param>
/// <param name="Kind">What.</param>
/// <param name="By">Which municipality.</param>
/// <param name="About">The name of the municipality that it is about, where that is another one.</param>
/// <param name="Text">What was said.</param>
public sealed record DossierLineItem(DateTimeOffset At, DossierLineKind Kind, OwnerId By, string? About, string? Text);
