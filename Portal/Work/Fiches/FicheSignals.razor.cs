using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Fiches;
using LokaalSignaal.Identity;
using LokaalSignaal.Portal.SignIn;
using LokaalSignaal.Signals;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Work.Fiches;

/// <summary>The signals in a fiche: who stands behind them, taking them out, and finding others like them.</summary>
/// <param name="signals">Reads signals.</param>
/// <param name="current">Who looks.</param>
public sealed partial class FicheSignals(ISignalQueries signals, CurrentViewer current)
{
    private const int Few = 10;
    private const int MostAsked = 5;
    private const int MostAlike = 8;

    private ImmutableArray<SignalSummary>? found;
    private CaseId? leaving;
    private string? sentence;
    private bool all;

    /// <summary>The fiche.</summary>
    [Parameter, EditorRequired]
    public required FicheView Fiche { get; set; }

    /// <summary>Whether its reader takes nothing in and nothing out.</summary>
    [Parameter]
    public bool ReadOnly { get; set; }

    /// <summary>A signal was taken out.</summary>
    [Parameter]
    public EventCallback<DeedResult> OnDone { get; set; }

    private string Head => (Fiche.SignalCount, Fiche.IndependentOrganisations) switch
    {
        (0, _) => T["Signals.None"],
        (1, _) => T["Signals.One"],
        (var many, 1) => T["Signals.OfOne", many],
        var (many, behind) => T["Signals.Of", many, behind],
    };

    private async Task FindAsync() => found = found is null ? await AlikeAsync() : null;

    private async Task<ImmutableArray<SignalSummary>> AlikeAsync()
    {
        var viewer = await current.RequireAsync();
        var here = Fiche.Signals.Select(bundled => bundled.Signal.Id).ToHashSet();
        var scores = new Dictionary<CaseId, SimilarSignal>();
        foreach (var id in here.Take(MostAsked))
        {
            foreach (var similar in await signals.SimilarAsync(id, MostAlike, viewer.Actor))
            {
                if (similar.Score >= Likeness.Some && !here.Contains(similar.Signal.Id) && similar.Signal.Status is (CaseStatus.Open or CaseStatus.Closed)
                    && (!scores.TryGetValue(similar.Signal.Id, out var known) || known.Score < similar.Score))
                {
                    scores[similar.Signal.Id] = similar;
                }
            }
        }

        return [.. scores.Values.OrderByDescending(similar => similar.Score).Take(MostAlike).Select(similar => similar.Signal)];
    }

    private async Task RemovedAsync(DeedResult result)
    {
        leaving = null;
        found = null;
        sentence = result.Sentence;
        await OnDone.InvokeAsync(result);
    }
}
