using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Readers;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Work.Readers;

/// <summary>Lines of the read log, the newest first.</summary>
public sealed partial class ReadLines
{
    private const int Shown = 20;

    /// <summary>The lines.</summary>
    [Parameter, EditorRequired]
    public ImmutableArray<ReadLine> Lines { get; set; }

    /// <summary>The case that they are about.</summary>
    [Parameter, EditorRequired]
    public CaseId Case { get; set; }

    private string? Where(ReadLine line) =>
        line.Case == Case ? null
        : line.Case.Kind == CaseKind.Share ? "Where.Share"
        : "Where.Fiche";
}
