using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Processes;
using LokaalSignaal.Texts;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Municipalities;

/// <summary>Reads municipalities: what anyone may see of them, and what their admins manage.</summary>
public interface IMunicipalityQueries
{
    /// <summary>All municipalities, by name. For anyone.</summary>
    ValueTask<ImmutableArray<MunicipalityView>> AllAsync(CancellationToken cancellationToken = default);

    /// <summary>One municipality. For anyone.</summary>
    ValueTask<MunicipalityView?> FindAsync(OwnerId municipality, CancellationToken cancellationToken = default);

    /// <summary>Municipalities where a giver may give a signal in this capacity.</summary>
    ValueTask<ImmutableArray<MunicipalityView>> WhereMayGiveAsync(Actor giver, CancellationToken cancellationToken = default);

    /// <summary>What anyone may see of what lives and what is done; counts under the threshold aren't there.</summary>
    ValueTask<PublicView?> PublicAsync(OwnerId municipality, CancellationToken cancellationToken = default);

    /// <summary>The definitions of a kind: the one in force, the draft, the versions. For those who work there.</summary>
    ValueTask<ProcessesView?> ProcessesAsync(OwnerId municipality, CaseKind kind, Actor reader, CancellationToken cancellationToken = default);

    /// <summary>The word list of a label, as its file. For those who work there.</summary>
    ValueTask<WordListView?> WordListAsync(OwnerId municipality, LabelAxis axis, string label, Actor reader, CancellationToken cancellationToken = default);

    /// <summary>The labels that can be chosen, with their titles.</summary>
    ValueTask<Vocabulary> VocabularyAsync(CancellationToken cancellationToken = default);
}

/// <summary>A municipality.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Details">Its details.</param>
/// <param name="Version">Its version.</param>
public sealed record MunicipalityView(OwnerId Id, MunicipalityDetails Details, long Version);

/// <summary>What anyone may see of a municipality. A count of <c>null</c> is under the threshold.</summary>
/// <param name="Municipality">The municipality.</param>
/// <param name="Signals">How many signals were given in the past year.</param>
/// <param name="Organisations">How many organisations take part.</param>
/// <param name="Answered">How many signals of the past year had an answer.</param>
/// <param name="ByTheme">How many signals of the past year a theme has, for confirmed themes.</param>
/// <param name="Fiches">What a processor published, newest first.</param>
/// <param name="Partners">The names of the organisations that take part.</param>
public sealed record PublicView(
    MunicipalityView Municipality,
    int? Signals,
    int Organisations,
    int? Answered,
    ImmutableArray<ThemeCount> ByTheme,
    ImmutableArray<PublicFiche> Fiches,
    ImmutableArray<string> Partners);

/// <summary>How many signals a theme has.</summary>
/// <param name="Theme">The theme.</param>
/// <param name="Count">How many, at least the threshold.</param>
public sealed record ThemeCount(ThemeId Theme, int Count);

/// <summary>A fiche as anyone may see it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Summary">What the public reads.</param>
/// <param name="Steps">Where it stands; empty when it is closed.</param>
/// <param name="Closed">Whether it came to its end.</param>
/// <param name="At">When it was opened.</param>
/// <param name="Strip">Its process strip, without dates of term.</param>
public sealed record PublicFiche(
    CaseId Id,
    string Title,
    string? Summary,
    ImmutableArray<LocalText> Steps,
    bool Closed,
    DateTimeOffset At,
    ImmutableArray<StripStep> Strip);

/// <summary>The definitions of a kind at a municipality.</summary>
/// <param name="Current">The one that new cases go by.</param>
/// <param name="CurrentRef">Which version that is.</param>
/// <param name="Draft">The draft's file; none: there is no draft.</param>
/// <param name="Versions">The published versions, newest first.</param>
public sealed record ProcessesView(
    ProcessDefinition Current,
    DefinitionRef CurrentRef,
    string? Draft,
    ImmutableArray<PublishedVersion> Versions);

/// <summary>A published version of a definition.</summary>
/// <param name="Definition">Which.</param>
/// <param name="At">When it was published; none for the platform's own.</param>
public sealed record PublishedVersion(DefinitionRef Definition, DateTimeOffset? At);

/// <summary>The word list of a label.</summary>
/// <param name="Axis">Themes or target groups.</param>
/// <param name="Label">Which one.</param>
/// <param name="File">The list.</param>
/// <param name="Own">Whether the municipality changed it.</param>
public sealed record WordListView(LabelAxis Axis, string Label, string File, bool Own);

/// <summary>The labels that can be chosen.</summary>
/// <param name="Themes">The themes.</param>
/// <param name="TargetGroups">The target groups.</param>
public sealed record Vocabulary(ImmutableArray<Label> Themes, ImmutableArray<Label> TargetGroups);

/// <summary>A label with its title.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What people read.</param>
public sealed record Label(string Id, LocalText Title);
