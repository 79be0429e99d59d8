using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.People;
using LokaalSignaal.Processes;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Work.Fiches;

/// <summary>Gives an active step to a colleague.</summary>
/// <param name="deeds">Sends the command.</param>
public sealed partial class AssignForm(Deeds deeds)
{
    private readonly DeedKey key = new();
    private PersonId? shown;
    private string chosen = "";
    private string? sentence;

    /// <summary>The case.</summary>
    [Parameter, EditorRequired]
    public CaseId Case { get; set; }

    /// <summary>The step.</summary>
    [Parameter, EditorRequired]
    public required ActiveStepView Step { get; set; }

    /// <summary>Who it can be given to.</summary>
    [Parameter, EditorRequired]
    public ImmutableArray<PersonView> Colleagues { get; set; }

    /// <summary>Whether it is the only active step, and needs no name.</summary>
    [Parameter]
    public bool IsOnly { get; set; }

    /// <summary>It was given, or can no longer be.</summary>
    [Parameter]
    public EventCallback<DeedResult> OnDone { get; set; }

    /// <inheritdoc/>
    protected override void OnInitialized() => Follow();

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (shown != Step.Assignee)
        {
            Follow();
        }
    }

    private void Follow() => (shown, chosen) = (Step.Assignee, Step.Assignee?.Key ?? "");

    private async Task SendAsync()
    {
        PersonId? to = PersonId.TryRead(chosen, out var person) ? person : null;
        var result = await deeds.DoAsync(Case, new AssignStep(Step.Step, to), key);
        sentence = result.Sentence;
        if (result.IsDone || result.IsStale)
        {
            await OnDone.InvokeAsync(result);
        }
    }
}
