using LokaalSignaal.Processes;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Administration.Processes;

/// <summary>A step of a definition, as a station.</summary>
public sealed partial class RoadStation
{
    /// <summary>The station.</summary>
    [Parameter, EditorRequired]
    public DrawnStation Station { get; set; } = null!;

    private string Term => Station.Step switch
    {
        { Term: 1 } => T["OneDay"],
        { Term: { } days } => T["Days", days],
        { By.IsEmpty: true, Kind: not StepKind.Wait } => T["ByItself"],
        _ => T["NoTerm"],
    };
}
