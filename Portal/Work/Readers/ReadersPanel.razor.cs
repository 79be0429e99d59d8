using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Portal.SignIn;
using LokaalSignaal.Readers;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Work.Readers;

/// <summary>Who read a case, told when somebody asks.</summary>
/// <param name="log">The read log.</param>
/// <param name="current">Who looks.</param>
public sealed partial class ReadersPanel(IReadLog log, CurrentViewer current)
{
    private ImmutableArray<ReadLine>? lines;

    /// <summary>The case.</summary>
    [Parameter, EditorRequired]
    public CaseId Case { get; set; }

    private async Task OpenAsync() => lines = await log.OfAsync(Case, (await current.RequireAsync()).Actor) ?? [];
}
