using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Administration.Partnerships;

/// <summary>The answer to a request: let take part, or not and why.</summary>
public sealed partial class AnswerForms
{
    /// <summary>The organisation's name.</summary>
    [Parameter, EditorRequired]
    public string Organisation { get; set; } = "";

    /// <summary>What was filled in.</summary>
    [Parameter, EditorRequired]
    public Filled Filled { get; set; } = Filled.Nothing;

    /// <summary>What is wrong with it.</summary>
    [Parameter]
    public ImmutableArray<FieldFault> Faults { get; set; } = [];

    /// <summary>It is approved.</summary>
    [Parameter]
    public EventCallback OnApprove { get; set; }

    /// <summary>It is refused.</summary>
    [Parameter]
    public EventCallback OnRefuse { get; set; }
}
