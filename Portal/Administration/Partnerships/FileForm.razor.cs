using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Administration.Partnerships;

/// <summary>Filing an agreement.</summary>
public sealed partial class FileForm
{
    /// <summary>Whether it can be published at once.</summary>
    [Parameter]
    public bool MayPublish { get; set; }

    /// <summary>What was filled in.</summary>
    [Parameter, EditorRequired]
    public Filled Filled { get; set; } = Filled.Nothing;

    /// <summary>What is wrong with it.</summary>
    [Parameter]
    public ImmutableArray<FieldFault> Faults { get; set; } = [];

    /// <summary>One is filed.</summary>
    [Parameter]
    public EventCallback OnFile { get; set; }

    private bool IsOpen => Filled.Of("file-kind").Length > 0;

    private string? Fault => Faults.FirstOrDefault(fault => fault.Field == "file-document")?.Sentence;
}
