using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Portal.SignIn;
using LokaalSignaal.Signals;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Work.Signals;

/// <summary>Signals that tell of something like one, to bundle with it.</summary>
/// <param name="signals">Reads signals.</param>
/// <param name="current">Who looks.</param>
public sealed partial class SimilarSignals(ISignalQueries signals, CurrentViewer current)
{
    private const int Most = 8;

    private ImmutableArray<SignalSummary>? rows;
    private CaseId shown;

    /// <summary>The signal.</summary>
    [Parameter, EditorRequired]
    public CaseId Signal { get; set; }

    /// <summary>The fiche that it is in; then the others are added to it.</summary>
    [Parameter]
    public FicheLink? Fiche { get; set; }

    private string Head => rows switch
    {
        null => T["Similar"],
        { Length: 0 } => T["Similar.None"],
        { Length: 1 } => T["Similar.One"],
        { Length: var many } => T["Similar.Some", many],
    };

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (shown != Signal)
        {
            shown = Signal;
            var viewer = await current.RequireAsync();
            rows = [.. (await signals.SimilarAsync(Signal, Most, viewer.Actor)).Select(similar => similar.Signal)];
        }
    }
}
