using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using LokaalSignaal.Fiches;
using LokaalSignaal.Identity;
using LokaalSignaal.Portal.Api.Cases;
using LokaalSignaal.Portal.Api.Signals;
using LokaalSignaal.Processes;
using LokaalSignaal.Texts;

namespace LokaalSignaal.Portal.Api.Fiches;

/// <summary>A fiche with all that the caller may see.</summary>
public sealed record FicheDetail : FicheItem
{
    [SetsRequiredMembers]
    private FicheDetail(FicheView view)
        : base(view)
    {
    }

    /// <summary>The reference of the title, for masking.</summary>
    public TextRef TitleId { get; init; }

    /// <summary>The reference of the description, for masking.</summary>
    public TextRef? DescriptionId { get; init; }

    /// <summary>The ids of the signals in it now, newest link first.</summary>
    public ImmutableArray<CaseId> Signals { get; init; } = [];

    /// <summary>The signals in it now, in the same order: since when and why.</summary>
    public ImmutableArray<BundledItem> Bundled { get; init; } = [];

    /// <summary>Where it stands.</summary>
    public ProcessItem? Process { get; init; }

    /// <summary>What was filled in in the steps that are done, oldest first.</summary>
    public ImmutableArray<DoneStepItem> Answers { get; init; } = [];

    /// <summary>What happened, oldest first.</summary>
    public ImmutableArray<TimelineEntry> Timeline { get; init; } = [];

    /// <summary>What the public reads.</summary>
    public string? PublicSummary { get; init; }

    internal static FicheDetail Of(FicheView view) => new(view)
    {
        TitleId = view.TitleId,
        DescriptionId = view.DescriptionId,
        Signals = [.. view.Signals.Select(bundled => bundled.Signal.Id)],
        Bundled = [.. view.Signals.Select(BundledItem.Of)],
        Process = ProcessItem.Of(view.Process),
        Answers = [.. view.Answers.Select(DoneStepItem.Of)],
        Timeline = [.. view.Timeline.Select(TimelineEntry.Of)],
        PublicSummary = view.PublicSummary,
    };
}

/// <summary>A signal in a fiche.</summary>
/// <param name="Signal">The signal.</param>
/// <param name="Since">Since when it is in it.</param>
/// <param name="Reason">Why.</param>
public sealed record BundledItem(SignalItem Signal, DateTimeOffset Since, string? Reason)
{
    internal static BundledItem Of(BundledSignal bundled) => new(SignalItem.Of(bundled.Signal), bundled.Since, bundled.Reason);
}

/// <summary>What was filled in in a step that is done.</summary>
/// <param name="Step">The step.</param>
/// <param name="Title">Its title.</param>
/// <param name="Outcome">The title of the way out.</param>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Fields">The fields.</param>
public sealed record DoneStepItem(
    StepId Step,
    string Title,
    string? Outcome,
    DateTimeOffset At,
    string? By,
    ImmutableArray<FilledFieldItem> Fields)
{
    internal static DoneStepItem Of(StepAnswers done) => new(
        done.Step,
        done.Title.Told(),
        done.Outcome?.Told(),
        done.At,
        done.By,
        [.. done.Answers.Select(answer => new FilledFieldItem(answer.Title.Told(), answer.Type, answer.Value?.Told(), answer.TextId))]);
}

/// <summary>A field with what was filled in.</summary>
/// <param name="Title">The label.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Value">What was filled in, for reading; null after it was erased.</param>
/// <param name="TextId">The reference of the answer, for masking.</param>
public sealed record FilledFieldItem(string Title, FieldType Type, string? Value, TextRef TextId);
