using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Portal.SignIn;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Work;

/// <summary>A line on a page without a circuit of its own, which says that something changed since it was made.</summary>
/// <param name="feed">Tells of changes.</param>
/// <param name="capacities">Tells that the page is no longer its reader's.</param>
/// <param name="current">Who looks.</param>
/// <param name="navigation">Where the page is.</param>
public sealed partial class LiveNotice(ILiveFeed feed, CapacityWatch capacities, CurrentViewer current, NavigationManager navigation) : IDisposable
{
    private IDisposable? subscription;
    private IDisposable? watch;
    private int count;

    /// <summary>The kind of case that the page lists.</summary>
    [Parameter, EditorRequired]
    public required string Kind { get; set; }

    /// <summary>The page itself.</summary>
    [Parameter, EditorRequired]
    public required string Address { get; set; }

    /// <inheritdoc/>
    public void Dispose()
    {
        watch?.Dispose();
        subscription?.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            var viewer = await current.RequireAsync();
            watch = capacities.Begin(viewer, () => InvokeAsync(() => navigation.NavigateTo(Address, forceLoad: true)));
            subscription = feed.Subscribe(viewer.Capacity.Owner, Spoken.InMine<CaseId>(changed => InvokeAsync(() => Heard(changed))));
        }
    }

    private void Heard(CaseId changed)
    {
        if (changed.Kind.Value == Kind)
        {
            count++;
            StateHasChanged();
        }
    }
}
