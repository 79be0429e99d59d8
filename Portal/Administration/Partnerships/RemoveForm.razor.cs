using System.Collections.Immutable;
using LokaalSignaal.Partnerships;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Administration.Partnerships;

/// <summary>Removing an agreement that should never have been filed.</summary>
public sealed partial class RemoveForm
{
    /// <summary>Those that can be removed.</summary>
    [Parameter, EditorRequired]
    public ImmutableArray<AgreementView> Agreements { get; set; } = [];

    /// <summary>What was filled in.</summary>
    [Parameter, EditorRequired]
    public Filled Filled { get; set; } = Filled.Nothing;

    /// <summary>What is wrong with it.</summary>
    [Parameter]
    public ImmutableArray<FieldFault> Faults { get; set; } = [];

    /// <summary>One is removed.</summary>
    [Parameter]
    public EventCallback OnRemove { get; set; }

    private bool IsOpen => Filled.Of("remove-number").Length > 0;
}
