using LokaalSignaal.Cases;
using LokaalSignaal.Fiches;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Work.Fiches;

/// <summary>Shows a fiche on the public page, or takes it off.</summary>
/// <param name="deeds">Sends the command.</param>
public sealed partial class PublishForm(Deeds deeds)
{
    private readonly DeedKey key = new();
    private string summary = "";
    private string? sentence;

    /// <summary>The fiche.</summary>
    [Parameter, EditorRequired]
    public required FicheView Fiche { get; set; }

    /// <summary>It was done, or can no longer be.</summary>
    [Parameter]
    public EventCallback<DeedResult> OnDone { get; set; }

    /// <inheritdoc/>
    protected override void OnInitialized() => summary = Fiche.PublicSummary ?? Fiche.Description ?? "";

    private async Task SendAsync(Command command)
    {
        var result = await deeds.DoAsync(Fiche.Id, command, key);
        sentence = result.Sentence;
        if (result.IsDone || result.IsStale)
        {
            await OnDone.InvokeAsync(result);
        }
    }
}
