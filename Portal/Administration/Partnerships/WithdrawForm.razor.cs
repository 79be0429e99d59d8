using System.Collections.Immutable;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Portal.Work;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Administration.Partnerships;

/// <summary>Taking a mandate back.</summary>
public sealed partial class WithdrawForm
{
    /// <summary>Those that can be taken back.</summary>
    [Parameter, EditorRequired]
    public ImmutableArray<MandateView> Mandates { get; set; } = [];

    /// <summary>What the labels are called.</summary>
    [Parameter, EditorRequired]
    public required LabelTitles Titles { get; set; }

    /// <summary>What was filled in.</summary>
    [Parameter, EditorRequired]
    public Filled Filled { get; set; } = Filled.Nothing;

    /// <summary>What is wrong with it.</summary>
    [Parameter]
    public ImmutableArray<FieldFault> Faults { get; set; } = [];

    /// <summary>One is taken back.</summary>
    [Parameter]
    public EventCallback OnWithdraw { get; set; }

    private bool IsOpen => Filled.Of("withdraw-number").Length > 0;
}
