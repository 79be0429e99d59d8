using LokaalSignaal.Identity;
using LokaalSignaal.Portal.Components;
using LokaalSignaal.Signals;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Giving;

/// <summary>The thanks for a signal: its reference, its follow code if need be, and what happens next.</summary>
public sealed partial class ThanksPage(ISignalQueries signals, Surroundings around, NavigationManager navigation)
{
    /// <summary>The signal's id, as a segment.</summary>
    [Parameter]
    public required string Case { get; set; }

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    private SignalView? Signal { get; set; }

    // How many signals were alike before this one came: the page before counted it, so that the signal itself isn't.
    [SupplyParameterFromQuery(Name = "zoals")]
    private int? Alike { get; set; }

    private int Similar => Math.Clamp(Alike ?? 0, 0, 10_000);

    private string Municipality => around.Municipality?.Details.Name ?? Signal!.Municipality.Value;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Signal = CaseId.TryRead(Case, out var id) && id.Kind == CaseKind.Signal
            ? await signals.FindAsync(id, around.Viewer!.Actor, Context.RequestAborted)
            : null;
        if (Signal is not { Mine: true })
        {
            Signal = null;
            navigation.NotFound();
        }
    }
}
