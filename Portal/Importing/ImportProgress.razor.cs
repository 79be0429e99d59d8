using LokaalSignaal.Portal.Components;
using LokaalSignaal.Portal.SignIn;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Importing;

/// <summary>How far the reading in of a file is, as it goes; at its end the page is asked for again.</summary>
public sealed partial class ImportProgress(UploadedFiles files, CurrentViewer current, TimeProvider clock, NavigationManager navigation)
    : IDisposable
{
    // Often enough to see it move.
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(250);

    private UploadedFile? file;
    private long shown;

    /// <summary>The file.</summary>
    [Parameter, EditorRequired]
    public string Id { get; set; } = "";

    private int All => file?.Preview.Rows ?? 0;

    private int Done => file?.State is ImportState.Running running ? Math.Min(running.Done, All) : All;

    private int Percent => All == 0 ? 0 : 100 * Done / All;

    /// <inheritdoc/>
    public void Dispose()
    {
        if (file is not null)
        {
            file.Changed -= Show;
        }
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (await current.FindAsync() is { } viewer)
        {
            file = files.Find(Id, viewer.Actor);
        }
    }

    /// <inheritdoc/>
    protected override void OnAfterRender(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        if (file is not null)
        {
            file.Changed += Show;
        }

        LeaveAtEnd();
    }

    private void Show()
    {
        if (file?.State is not ImportState.Running)
        {
            _ = InvokeAsync(LeaveAtEnd);
        }
        else if (shown == 0 || clock.GetElapsedTime(shown) >= Pace)
        {
            shown = clock.GetTimestamp();
            _ = InvokeAsync(StateHasChanged);
        }
    }

    private void LeaveAtEnd()
    {
        if (file?.State is not ImportState.Running)
        {
            navigation.NavigateTo(Addresses.ImportOf(Id), forceLoad: true);
        }
    }
}
