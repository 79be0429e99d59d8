using System.Collections.Immutable;
using System.Text.Json.Serialization;
using LokaalSignaal.Cases;
using LokaalSignaal.Fiches;
using LokaalSignaal.Identity;
using LokaalSignaal.Processes;
using LokaalSignaal.Sharing;
using LokaalSignaal.Texts;

namespace LokaalSignaal.Dossiers;

/// <summary>
/// Fiches of several municipalities that grew into one question for a higher government (<i>bovenlokaal dossier</i>), as
/// its reader may see it.
/// </summary>
/// <param name="Id">The case.</param>
/// <param name="Lead">The municipality that leads it.</param>
/// <param name="BeganAt">When it began.</param>
/// <param name="Version">Its version.</param>
public sealed record DossierView(CaseId Id, OwnerId Lead, DateTimeOffset BeganAt, long Version)
{
    /// <summary>The name of the municipality that leads it.</summary>
    public string? LeadName { get; init; }

    /// <summary>What it is about; <c>null</c> after it was erased.</summary>
    public string? Title { get; init; }

    /// <summary>The reference of the title, for masking.</summary>
    public TextRef TitleId { get; init; }

    /// <summary>The problem that the members have in common.</summary>
    public string? Description { get; init; }

    /// <summary>Whether it is still going on.</summary>
    public CaseStatus Status { get; init; }

    /// <summary>How the reader's municipality stands in it.</summary>
    public MemberStanding Standing { get; init; }

    /// <summary>Who takes part or was asked, in the order in which they came; who left isn't among them.</summary>
    public ImmutableArray<DossierMember> Members { get; init; } = [];

    /// <summary>How many are behind it; none: not for this reader.</summary>
    public DossierFigures? Figures { get; init; }

    /// <summary>What happened and was said, oldest first.</summary>
    public ImmutableArray<DossierLine> Lines { get; init; } = [];

    /// <summary>What was filled in where a step was done, oldest first.</summary>
    public ImmutableArray<StepAnswers> Answers { get; init; } = [];

    /// <summary>Where it stands; none: not for this reader.</summary>
    public ProcessView? Process { get; init; }

    /// <summary>Whether the reader may describe it, ask others in and hand over the lead.</summary>
    public bool MayLead { get; init; }

    /// <summary>Whether the reader may take part, change what their municipality puts in, or leave.</summary>
    public bool MayJoin { get; init; }

    /// <summary>Whether the reader may speak to the other members.</summary>
    public bool MaySpeak { get; init; }
}

/// <summary>A municipality in a dossier.</summary>
/// <param name="Municipality">Which one.</param>
/// <param name="Name">Its name.</param>
/// <param name="Standing">How it stands.</param>
/// <param name="Since">Since when.</param>
public sealed record DossierMember(OwnerId Municipality, string? Name, MemberStanding Standing, DateTimeOffset Since)
{
    /// <summary>The fiche that it put in, for its own people.</summary>
    public CaseId? Fiche { get; init; }

    /// <summary>Which parts of it the others see, for its own people.</summary>
    public ImmutableArray<SharedField> Fields { get; init; } = [];

    /// <summary>What it put in; none: nothing, or not for this reader.</summary>
    public SharedContent? Content { get; init; }
}

/// <summary>
/// How many are behind a dossier. A municipality counts its signals in only where they reach its own threshold and it
/// shows its figures, so that nobody can take away what they know and find what another hides.
/// </summary>
/// <param name="Municipalities">How many municipalities take part.</param>
/// <param name="Signals">How many signals of those that are counted; none: no municipality is.</param>
/// <param name="Organisations">How many independent organisations are behind these; none: no municipality is counted.</param>
/// <param name="Uncounted">How many municipalities take part whose signals aren't counted.</param>
public sealed record DossierFigures(int Municipalities, int? Signals, int? Organisations, int Uncounted);

/// <summary>Something that happened in a dossier, or was said.</summary>
/// <param name="At">When.</param>
/// <param name="Kind">What.</param>
/// <param name="By">Which municipality.</param>
public sealed record DossierLine(DateTimeOffset At, DossierLineKind Kind, OwnerId By)
{
    /// <summary>The name of that municipality.</summary>
    public string? ByName { get; init; }

    /// <summary>The municipality that it is about, where that is another one.</summary>
    public string? About { get; init; }

    /// <summary>What was said; <c>null</c> where nothing was, or after it was erased.</summary>
    public string? Text { get; init; }

    /// <summary>The reference of the text, for masking; none where nothing was said.</summary>
    public TextRef? TextId { get; init; }
}

/// <summary>What a line of a dossier tells.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DossierLineKind>))]
public enum DossierLineKind
{
    /// <summary>It began.</summary>
    [JsonStringEnumMemberName("proposed")] Proposed,

    /// <summary>Somebody was asked in.</summary>
    [JsonStringEnumMemberName("invited")] Invited,

    /// <summary>Somebody takes part.</summary>
    [JsonStringEnumMemberName("joined")] Joined,

    /// <summary>Somebody who takes part put in another fiche, or shows other parts of it.</summary>
    [JsonStringEnumMemberName("changed")] Changed,

    /// <summary>Somebody declined or left.</summary>
    [JsonStringEnumMemberName("left")] Left,

    /// <summary>Another one leads.</summary>
    [JsonStringEnumMemberName("led")] Led,

    /// <summary>Something was said.</summary>
    [JsonStringEnumMemberName("said")] Said,

    /// <summary>A step told all members something.</summary>
    [JsonStringEnumMemberName("told")] Told,

    /// <summary>It came to its end.</summary>
    [JsonStringEnumMemberName("ended")] Ended,
}
