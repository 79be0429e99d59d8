using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Texts;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Work.Signals;

/// <summary>Masks words of a text, or all of it, everywhere and for good. It says so before and asks for the words first.</summary>
/// <param name="deeds">Sends the command.</param>
public sealed partial class MaskForm(Deeds deeds)
{
    private readonly DeedKey key = new();
    private MaskDraft? draft;
    private string? sentence;
    private bool busy;

    /// <summary>The case.</summary>
    [Parameter, EditorRequired]
    public CaseId Case { get; set; }

    /// <summary>The text's reference.</summary>
    [Parameter, EditorRequired]
    public TextRef TextId { get; set; }

    /// <summary>The text.</summary>
    [Parameter, EditorRequired]
    public required string Text { get; set; }

    /// <summary>It was masked, or can no longer be.</summary>
    [Parameter]
    public EventCallback<DeedResult> OnDone { get; set; }

    private void Open() => draft = new MaskDraft(Text);

    private async Task SendAsync(ImmutableArray<TextRange> ranges)
    {
        busy = true;
        var result = await deeds.DoAsync(Case, new MaskText(TextId, ranges), key);
        (busy, sentence) = (false, result.Sentence);
        if (result.IsDone || result.IsStale)
        {
            draft = null;
            await OnDone.InvokeAsync(result);
        }
    }
}
