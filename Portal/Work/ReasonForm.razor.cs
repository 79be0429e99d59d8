using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Work;

/// <summary>A form of one text that makes one command: a reason, a note, an answer.</summary>
/// <param name="deeds">Sends the command.</param>
public sealed partial class ReasonForm(Deeds deeds)
{
    private readonly DeedKey key = new();
    private string text = "";
    private string? sentence;
    private bool busy;

    /// <summary>The id of its control.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    /// <summary>The question.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>A sentence under the question.</summary>
    [Parameter]
    public string? Hint { get; set; }

    /// <summary>An example in the field.</summary>
    [Parameter]
    public string? Placeholder { get; set; }

    /// <summary>What the button says.</summary>
    [Parameter, EditorRequired]
    public required string Button { get; set; }

    /// <summary>The case.</summary>
    [Parameter, EditorRequired]
    public CaseId Case { get; set; }

    /// <summary>The command that a text makes.</summary>
    [Parameter, EditorRequired]
    public required Func<string, Command> Command { get; set; }

    /// <summary>The longest text.</summary>
    [Parameter]
    public int Longest { get; set; } = 2_000;

    /// <summary>How many lines are shown.</summary>
    [Parameter]
    public int Rows { get; set; } = 2;

    /// <summary>Whether it stands in the main column.</summary>
    [Parameter]
    public bool Large { get; set; }

    /// <summary>It was done, or can no longer be.</summary>
    [Parameter]
    public EventCallback<DeedResult> OnDone { get; set; }

    private string? Described =>
        sentence is not null ? $"{Id}-error {(Hint is null ? "" : $"{Id}-hint")}".TrimEnd() : Hint is null ? null : $"{Id}-hint";

    private async Task SendAsync()
    {
        if (busy)
        {
            return;
        }

        busy = true;
        var result = await deeds.DoAsync(Case, Command(text), key);
        (busy, sentence) = (false, result.Sentence);
        if (result.IsDone)
        {
            text = "";
        }

        if (result.IsDone || result.IsStale)
        {
            await OnDone.InvokeAsync(result);
        }
    }
}
