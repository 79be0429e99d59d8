using System.Collections.Immutable;
using LokaalSignaal.Portal.Components;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Administration.Fields;

/// <summary>What is wrong with a form, above it, with a link to each field.</summary>
public sealed partial class ErrorList(Surroundings around)
{
    /// <summary>What is wrong; nothing is shown when it is empty.</summary>
    [Parameter, EditorRequired]
    public ImmutableArray<FieldFault> Faults { get; set; } = [];

    /// <summary>What stands above it, where it isn't the usual.</summary>
    [Parameter]
    public string? Head { get; set; }

    // A bare fragment would lead to the base address.
    private string Page => around.Address;
}
