using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Portal.SignIn;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Work;

/// <summary>A line on a page without a circuit of its own, which says that something changed since it was made.</summary>
/// <param name="feed">Tells of changes.</param>
/// <param name="current">Who looks.</param>
public sealed partial class LiveNotice(ILiveFeed feed, CurrentViewer current) : IDisposable
{
    private IDisposable? subscription;
    private int count;

    /// <summary>The kind of case that the page lists.</summary>
    [Parameter, EditorRequired]
    public required string Kind { get; set; }

    /// <summary>The page itself.</summary>
    [Parameter, EditorRequired]
    public required string Address { get; set; }

    /// <inheritdoc/>
    public void Dispose() => subscription?.Dispose();

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            var viewer = await current.RequireAsync();
            subscription = feed.Subscribe(viewer.Capacity.Owner, changed => InvokeAsync(() => Heard(changed)));
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
