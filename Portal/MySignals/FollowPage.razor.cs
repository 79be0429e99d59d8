using LokaalSignaal.Municipalities;
using LokaalSignaal.Signals;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.MySignals;

/// <summary>Following a signal by its code. The code is sent in a form, so that it stands in no address and no log.</summary>
public sealed partial class FollowPage(ISignalQueries signals, IMunicipalityQueries municipalities, FollowAttempts attempts)
{
    private const int LongestCode = 60;

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    private SignalView? Signal { get; set; }

    private string Municipality { get; set; } = "";

    private string Typed { get; set; } = "";

    private string? Error { get; set; }

    private async Task FindAsync()
    {
        Typed = (await Context.Request.ReadFormAsync(Context.RequestAborted))["code"].ToString().Trim();
        if (!attempts.MayTry(Context.Connection.RemoteIpAddress))
        {
            Error = T["FollowTooMany"];
            return;
        }

        Signal = Typed.Length is > 0 and <= LongestCode ? await signals.FollowAsync(Typed, Context.RequestAborted) : null;
        if (Signal is null)
        {
            Error = T["FollowUnknown"];
            return;
        }

        Municipality = (await municipalities.FindAsync(Signal.Municipality, Context.RequestAborted))?.Details.Name ?? Signal.Municipality.Value;
    }
}
