using LokaalSignaal.Fiches;
using LokaalSignaal.Workflows.Cases;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Work.Fiches;

/// <summary>Changes a fiche's title and description, never over what somebody else wrote meanwhile.</summary>
/// <param name="deeds">Sends the command.</param>
public sealed partial class DescribeForm(Deeds deeds)
{
    private readonly DeedKey key = new();
    private DescribeFields? fields;
    private string? title;
    private string? description;
    private string? sentence;
    private bool open;

    /// <summary>The fiche as it was last read.</summary>
    [Parameter, EditorRequired]
    public required FicheView Fiche { get; set; }

    /// <summary>It was changed, or the page shows something old.</summary>
    [Parameter]
    public EventCallback<DeedResult> OnDone { get; set; }

    private void Open() => (open, sentence, title, description) = (true, null, Fiche.Title, Fiche.Description);

    private async Task SendAsync()
    {
        // Somebody else changed the words while these were typed: say so once, and let the reader compare.
        if ((title, description) != (Fiche.Title, Fiche.Description))
        {
            (title, description) = (Fiche.Title, Fiche.Description);
            sentence = deeds.Sentence(Refusals.VersionChanged);
            return;
        }

        var result = await deeds.DoAsync(Fiche.Id, new DescribeFiche(fields!.Title, fields.Description), key, Fiche.Version);
        sentence = result.Sentence;
        open = !result.IsDone;
        if (result.IsDone || result.IsStale)
        {
            await OnDone.InvokeAsync(result);
        }
    }
}
