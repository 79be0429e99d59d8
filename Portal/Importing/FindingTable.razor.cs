using System.Collections.Immutable;
using LokaalSignaal.Imports;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Importing;

/// <summary>Rows, each with what there is to tell of it.</summary>
public sealed partial class FindingTable
{
    private const int MostShown = 200;

    /// <summary>What stands above it.</summary>
    [Parameter, EditorRequired]
    public string Caption { get; set; } = "";

    /// <summary>What stands above the sentences.</summary>
    [Parameter, EditorRequired]
    public string What { get; set; } = "";

    /// <summary>The findings.</summary>
    [Parameter, EditorRequired]
    public ImmutableArray<ImportFinding> Findings { get; set; } = [];
}
