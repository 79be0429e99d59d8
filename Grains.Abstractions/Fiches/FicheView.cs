using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using LokaalSignaal.Cases;
using LokaalSignaal.Processes;
using LokaalSignaal.Signals;
using LokaalSignaal.Texts;

namespace LokaalSignaal.Fiches;

/// <summary>A fiche with all that its reader may see.</summary>
public sealed record FicheView : FicheSummary
{
    /// <summary>An empty one, to be filled in.</summary>
    public FicheView()
    {
    }

    /// <summary>Begins with what lists show.</summary>
    [SetsRequiredMembers]
    public FicheView(FicheSummary summary, TextRef title, ProcessView process)
        : base(summary) => (TitleId, Process) = (title, process);

    /// <summary>The reference of the title, for masking.</summary>
    public required TextRef TitleId { get; init; }

    /// <summary>The reference of the description, for masking.</summary>
    public TextRef? DescriptionId { get; init; }

    /// <summary>The signals in it now, newest link first; for a mandatary the texts, never who gave them.</summary>
    public ImmutableArray<BundledSignal> Signals { get; init; } = [];

    /// <summary>Where it stands.</summary>
    public required ProcessView Process { get; init; }

    /// <summary>What was filled in in the steps that are done, oldest first.</summary>
    public ImmutableArray<StepAnswers> Answers { get; init; } = [];

    /// <summary>What happened, oldest first.</summary>
    public ImmutableArray<TimelineItem> Timeline { get; init; } = [];

    /// <summary>Whether the reader may describe, label, bundle and publish.</summary>
    public bool MayProcess { get; init; }

    /// <summary>Whether the reader may add a note.</summary>
    public bool MayNote { get; init; }

    /// <summary>Whether the reader may tell the givers something.</summary>
    public bool MayTell { get; init; }

    /// <summary>What the public reads.</summary>
    public string? PublicSummary { get; init; }
}

/// <summary>A signal in a fiche.</summary>
/// <param name="Signal">The signal.</param>
/// <param name="Since">Since when it is in it.</param>
/// <param name="Reason">Why.</param>
public sealed record BundledSignal(SignalSummary Signal, DateTimeOffset Since, string? Reason);

/// <summary>What was filled in in a step.</summary>
/// <param name="Step">The step.</param>
/// <param name="Title">The step's title.</param>
/// <param name="Outcome">The title of the way out.</param>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Answers">The fields with what was filled in.</param>
public sealed record StepAnswers(
    StepId Step,
    LocalText Title,
    LocalText? Outcome,
    DateTimeOffset At,
    string? By,
    ImmutableArray<ReadAnswer> Answers);

/// <summary>A field with what was filled in.</summary>
/// <param name="Title">The label.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Value">What was filled in, for reading: option titles instead of ids; <c>null</c> after it was erased.</param>
/// <param name="TextId">The reference of the answer, for masking.</param>
public sealed record ReadAnswer(LocalText Title, FieldType Type, LocalText? Value, TextRef TextId);
