using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Portal.Components;
using LokaalSignaal.Portal.Texts;
using LokaalSignaal.Signals;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.MySignals;

/// <summary>Asks once more before a signal is taken back.</summary>
public sealed partial class WithdrawPage(ISignalQueries signals, ICaseHost host, Surroundings around, Sentences why, NavigationManager navigation)
{
    /// <summary>The signal's id, as a segment.</summary>
    [Parameter]
    public required string Case { get; set; }

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    private SignalView? Signal { get; set; }

    private string? Error { get; set; }

    private string Reason { get; set; } = "";

    private string Key { get; set; } = Guid.NewGuid().ToString("N");

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Signal = await OwnSignal.FindAsync(signals, Case, around.Viewer!.Actor, Context.RequestAborted);
        if (Signal is null)
        {
            navigation.NotFound();
        }
    }

    private async Task WithdrawAsync()
    {
        var form = await Context.Request.ReadFormAsync(Context.RequestAborted);
        Reason = form["reason"].ToString();
        var key = CommandKey.TryRead(form["key"], out var read) ? read : CommandKey.Of(Key);
        var command = new WithdrawSignal(Reason.Length > 0 ? Reason : null);
        Error = why.Of(await host.SendAsync(new Dispatch(Signal!.Id, command, around.Viewer!.Actor, key), Context.RequestAborted));
        if (Error is null)
        {
            navigation.NavigateTo($"{Addresses.MySignal(Signal.Id)}?gedaan=intrekken");
        }
    }
}
