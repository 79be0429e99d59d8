using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Municipalities;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Portal.Partnerships;
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
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);

    private readonly List<IDisposable> subscriptions = [];

    /// <summary>Who works here.</summary>
    protected Viewer Viewer { get; private set; } = null!;

    /// <summary>Where; not for a partner, who reads in every municipality where they have a right to: see <see cref="Place"/>.</summary>
    protected MunicipalityView Municipality { get; private set; } = null!;

    /// <summary>Whether the reader works at an organisation that takes part, and not at a municipality.</summary>
    protected bool IsPartner { get; private set; }

    /// <summary>By what a partner reads, in each municipality; for the page of a case, in that one.</summary>
    protected ImmutableArray<PartnerRight> Rights { get; private set; } = [];

    /// <summary>The one municipality that lists are of; none: all where a partner has a right.</summary>
    protected OwnerId? Place => IsPartner ? null : Municipality.Id;

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
    protected Actor Reader => Viewer.Reader;

    /// <summary>Two letters of the reader's language.</summary>
    protected static string Language => Languages.Current;

    [Inject]
    private CurrentViewer Current { get; set; } = null!;

    [Inject]
    private IMunicipalityQueries Municipalities { get; set; } = null!;

    [Inject]
    private IPartnershipQueries Partnerships { get; set; } = null!;

    [Inject]
    private ILiveFeed Feed { get; set; } = null!;

    [Inject]
    private CapacityWatch Capacities { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Viewer = await Current.RequireAsync();
        if (!await FindPlaceAsync())
        {
            Navigation.NotFound();
            return;
        }

        Labels = new LabelTitles(await Municipalities.VocabularyAsync());
        IsReady = true;
        if (RendererInfo.IsInteractive)
        {
            Listen();
        }

        await BeginAsync();
        await CatchUpAsync();
    }

    /// <summary>Whether the processors of organisations that take part may open it too.</summary>
    protected virtual bool OpensToPartners => false;

    /// <summary>Other owners whose changes the page shows.</summary>
    protected virtual IEnumerable<OwnerId> AlsoHeard => [];

    /// <summary>Whether what the page shows may end with a day.</summary>
    protected virtual bool EndsWithADay => false;

    /// <summary>The municipality of the case that the page is about; none: it is a list.</summary>
    protected virtual OwnerId? CaseOwner => null;

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

    private void Listen()
    {
        subscriptions.Add(Capacities.Begin(Viewer, () => InvokeAsync(Leave)));
        subscriptions.AddRange(Heard.Concat(AlsoHeard).Distinct().Select(owner => Feed.Subscribe(owner, Spoken.InMine<CaseId>(changed => InvokeAsync(() => HearAsync(changed))))));
        if (IsPartner || EndsWithADay)
        {
            subscriptions.Add(WatchMidnight());
        }
    }

    // What a partner may read ends with a day, and nothing happens then that could be heard of.
    private ITimer WatchMidnight()
    {
        var day = Days.Today;
        return Time.CreateTimer(_ => _ = Days.Today == day ? Task.CompletedTask : InvokeAsync(Leave), null, Look, Look);
    }

    private IEnumerable<OwnerId> Heard => IsPartner ? Rights.Select(right => right.Municipality) : [Municipality.Id];

    private async Task<bool> FindPlaceAsync()
    {
        if (await Municipalities.FindAsync(Viewer.Capacity.Owner) is { } municipality)
        {
            Municipality = municipality;
            return true;
        }

        IsPartner = true;
        if (OpensToPartners)
        {
            var all = PartnerRight.Of(await Partnerships.OfAsync(Viewer.Capacity.Owner, Reader));
            Rights = CaseOwner is { } about ? [.. all.Where(right => right.Municipality == about)] : all;
        }

        return OpensToPartners;
    }

    private Task HearAsync(CaseId changed)
    {
        if (IsPartner && changed == Partnerships.CaseOf(changed.Owner, Viewer.Capacity.Owner))
        {
            Leave();
            return Task.CompletedTask;
        }

        return early?.Add(changed) is null ? HeardAsync(changed) : Task.CompletedTask;
    }

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

    /// <summary>Nothing more is shown, and the browser asks anew: it comes where its reader may still be.</summary>
    protected void Leave()
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
            subscriptions.ForEach(one => one.Dispose());
            subscriptions.Clear();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }
}
