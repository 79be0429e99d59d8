using System.Collections.Immutable;
using LokaalSignaal.Fiches;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Work.Fiches;

/// <summary>What was filled in in the steps that are done.</summary>
public sealed partial class FicheAnswers
{
    /// <summary>The steps, oldest first.</summary>
    [Parameter, EditorRequired]
    public ImmutableArray<StepAnswers> Answers { get; set; }
}
