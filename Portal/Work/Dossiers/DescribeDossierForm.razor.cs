using LokaalSignaal.Dossiers;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Work.Dossiers;

/// <summary>Says anew what a dossier is about.</summary>
/// <param name="deeds">Sends the command.</param>
public sealed partial class DescribeDossierForm(Deeds deeds)
{
    private readonly DeedKey key = new();
    private string title = "";
    private string? description;
    private string? sentence;

    /// <summary>The dossier.</summary>
    [Parameter, EditorRequired]
    public required DossierView Dossier { get; set; }

    /// <summary>It was done, or can no longer be.</summary>
    [Parameter]
    public EventCallback<DeedResult> OnDone { get; set; }

    /// <inheritdoc/>
    protected override void OnInitialized() => (title, description) = (Dossier.Title ?? "", Dossier.Description);

    private async Task SendAsync()
    {
        var result = await deeds.DoAsync(Dossier.Id, new DescribeDossier(title, description), key);
        sentence = result.Sentence;
        if (result.IsDone || result.IsStale)
        {
            await OnDone.InvokeAsync(result);
        }
    }
}
