using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Fiches;

/// <summary>Opens a fiche, with signals in it or without.</summary>
/// <param name="Title">What it is about, 3 to 200 characters.</param>
/// <param name="Description">The pattern, in neutral words and without a solution; up to 5 000 characters.</param>
/// <param name="Signals">The signals to begin with.</param>
public sealed record OpenFiche(string Title, string? Description, ImmutableArray<CaseId> Signals) : Command;

/// <summary>Changes title and description.</summary>
/// <param name="Title">What it is about, 3 to 200 characters.</param>
/// <param name="Description">The pattern; up to 5 000 characters.</param>
public sealed record DescribeFiche(string Title, string? Description) : Command;

/// <summary>A processor confirms or corrects what a fiche is about; without it, it takes over what was confirmed on its signals.</summary>
/// <param name="Themes">Its themes.</param>
/// <param name="TargetGroups">Its target groups.</param>
public sealed record LabelFiche(ImmutableArray<ThemeId> Themes, ImmutableArray<TargetGroupId> TargetGroups) : Command;

/// <summary>Takes signals into a fiche and out of it.</summary>
/// <param name="Add">The signals to take in.</param>
/// <param name="Remove">The signals to take out.</param>
/// <param name="Reason">Why; needed for taking out.</param>
public sealed record BundleSignals(ImmutableArray<CaseId> Add, ImmutableArray<CaseId> Remove, string? Reason) : Command;

/// <summary>Tells something to all givers of the fiche's signals, also those bundled later.</summary>
/// <param name="Text">What, 1 to 5 000 characters.</param>
public sealed record GiveFeedback(string Text) : Command;

/// <summary>Shows the fiche on the municipality's public page.</summary>
/// <param name="Summary">What the public reads, up to 2 000 characters; without it the description.</param>
public sealed record PublishFiche(string? Summary) : Command;

/// <summary>Takes the fiche off the public page.</summary>
public sealed record HideFiche : Command;
