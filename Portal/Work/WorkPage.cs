using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Municipalities;
using LokaalSignaal.Portal.SignIn;
using LokaalSignaal.Portal.Texts;
using LokaalSignaal.Processes;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Work;

/// <summary>
/// What the work pages share: who works where, what the labels are called, and hearing of changes while the page is open.
/// </summary>
public abstract class WorkPage : ComponentBase, IDisposable
{
    // What was heard while the page was still being read; none: it was read.
    private HashSet<CaseId>? early = [];
    private IDisposable? subscription;
    private IDisposable? watch;

    /// <summary>Who works here.</summary>
    protected Viewer Viewer { get; private set; } = null!;

    /// <summary>Where.</summary>
    protected MunicipalityView Municipality { get; private set; } = null!;

    /// <summary>What the labels are called.</summary>
    protected LabelTitles Labels { get; private set; } = null!;

    /// <summary>Whether the page can be shown: its reader works at a municipality, and still does.</summary>
    protected bool IsReady { get; private set; }

    /// <summary>Sends commands.</summary>
    [Inject]
    protected Deeds Deeds { get; set; } = null!;

    /// <summary>Days as people say them.</summary>
    [Inject]
    protected PeoplesDays Days { get; set; } = null!;

    /// <summary>The terms of steps, in words.</summary>
    [Inject]
    protected Terms Terms { get; set; } = null!;

    /// <summary>Where the page is.</summary>
    [Inject]
    protected NavigationManager Navigation { get; set; } = null!;

    /// <summary>The reader as the queries know them.</summary>
    protected Actor Reader => Viewer.Actor;

    /// <summary>Two letters of the reader's language.</summary>
    protected static string Language => Languages.Current;

    [Inject]
    private CurrentViewer Current { get; set; } = null!;

    [Inject]
    private IMunicipalityQueries Municipalities { get; set; } = null!;

    [Inject]
    private ILiveFeed Feed { get; set; } = null!;

    [Inject]
    private CapacityWatch Capacities { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Viewer = await Current.RequireAsync();
        if (await Municipalities.FindAsync(Viewer.Capacity.Owner) is not { } municipality)
        {
            Navigation.NotFound();
            return;
        }

        Municipality = municipality;
        Labels = new LabelTitles(await Municipalities.VocabularyAsync());
        IsReady = true;
        if (RendererInfo.IsInteractive)
        {
            watch = Capacities.Begin(Viewer, () => InvokeAsync(Close));
            subscription = Feed.Subscribe(municipality.Id, Spoken.InMine<CaseId>(changed => InvokeAsync(() => HearAsync(changed))));
        }

        await BeginAsync();
        await CatchUpAsync();
    }

    /// <summary>Who does the active steps of a process, for its strip.</summary>
    protected static IReadOnlyDictionary<StepId, string> NamesOf(ProcessView process)
    {
        ArgumentNullException.ThrowIfNull(process);
        return process.Active.Where(step => step.AssigneeName is not null)
            .DistinctBy(step => step.Step)
            .ToDictionary(step => step.Step, step => step.AssigneeName!);
    }

    /// <summary>Reads what the page shows, once it is known who looks.</summary>
    protected abstract Task BeginAsync();

    /// <summary>A case of the municipality changed.</summary>
    protected virtual Task HeardAsync(CaseId changed) => Task.CompletedTask;

    private Task HearAsync(CaseId changed) => early?.Add(changed) is null ? HeardAsync(changed) : Task.CompletedTask;

    // What changes while a page is being read may or may not be in what was read.
    private async Task CatchUpAsync()
    {
        var heard = early ?? [];
        early = null;
        foreach (var changed in heard)
        {
            await HeardAsync(changed);
        }
    }

    // Nothing more is shown, and the browser asks anew: it comes where its reader may still be.
    private void Close()
    {
        IsReady = false;
        StateHasChanged();
        Navigation.NavigateTo(Navigation.Uri, forceLoad: true);
    }

    /// <summary>Stops listening.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            watch?.Dispose();
            subscription?.Dispose();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }
}
