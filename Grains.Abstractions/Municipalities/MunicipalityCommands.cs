using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Municipalities;

/// <summary>Begins a municipality.</summary>
/// <param name="Details">Its details.</param>
public sealed record FoundMunicipality(MunicipalityDetails Details) : Command;

/// <summary>Changes a municipality's details.</summary>
/// <param name="Details">All of them.</param>
public sealed record ChangeMunicipality(MunicipalityDetails Details) : Command;

/// <summary>Keeps a draft of a process, faults and all.</summary>
/// <param name="Kind">The kind of cases that will go this way.</param>
/// <param name="File">The JSON of the definition, up to 200 000 characters.</param>
public sealed record DraftProcess(CaseKind Kind, string File) : Command;

/// <summary>Publishes the draft as the next version, if the checker is content. New cases go that way.</summary>
/// <param name="Kind">The kind of cases.</param>
public sealed record PublishProcess(CaseKind Kind) : Command;

/// <summary>Changes the word list of a theme or a target group.</summary>
/// <param name="Axis">Themes or target groups.</param>
/// <param name="Label">Which one.</param>
/// <param name="File">The list, up to 400 000 characters; empty: the platform's own list again.</param>
public sealed record ChangeWordList(LabelAxis Axis, string Label, string File) : Command;

/// <summary>An organisation no longer takes part that was admitted without a partnership.</summary>
/// <param name="Organisation">Which one.</param>
public sealed record DismissOrganisation(OwnerId Organisation) : Command;
