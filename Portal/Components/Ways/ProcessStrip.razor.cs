using System.Collections.Immutable;
using LokaalSignaal.Processes;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Components.Ways;

/// <summary>The process strip: where a case stands, what came before and what comes next, at a glance.</summary>
public sealed partial class ProcessStrip
{
    // More stations than this don't fit in a row.
    private const int Most = 8;

    /// <summary>All steps in order.</summary>
    [Parameter, EditorRequired]
    public ImmutableArray<StripStep> Steps { get; set; } = [];

    /// <summary>What it is the strip of, read aloud.</summary>
    [Parameter]
    public string? Label { get; set; }

    /// <summary>Who does a step, where the reader may know.</summary>
    [Parameter]
    public IReadOnlyDictionary<StepId, string>? Who { get; set; }

    private ImmutableArray<StripLine> Lines => StripLine.Of(Steps);

    private string? Name(StripStep step) => Who?.GetValueOrDefault(step.Step);
}
