using System.Collections.Immutable;
using LokaalSignaal.People;
using LokaalSignaal.Workflows.Processes;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LokaalSignaal.Portal.Work.Steps;

/// <summary>Names colleagues, with searching among them.</summary>
/// <param name="browser">Fetches Radzen's look and script when they are first needed.</param>
public sealed partial class PeoplePicker(IJSRuntime browser)
{
    private ImmutableArray<Choice> choices = [];
    private bool ready;

    /// <summary>The id of its control.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    /// <summary>The ids of what describes it.</summary>
    [Parameter]
    public string? Described { get; set; }

    /// <summary>Who can be named.</summary>
    [Parameter, EditorRequired]
    public ImmutableArray<PersonView> Colleagues { get; set; }

    /// <summary>The ids of who is named; it is changed in place.</summary>
    [Parameter, EditorRequired]
    public required List<string> Picked { get; set; }

    private Dictionary<string, object> Attributes => Described is null
        ? new() { ["id"] = Id }
        : new() { ["id"] = Id, ["aria-describedby"] = Described };

    /// <inheritdoc/>
    protected override void OnParametersSet() =>
        choices = [.. Colleagues.Select(person => new Choice(person.Id.Key, person.Profile.Name))];

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await using var radzen = await browser.InvokeAsync<IJSObjectReference>("import", "./radzen.js");
            ready = await radzen.InvokeAsync<bool>("ready");
            StateHasChanged();
        }
    }

    private void Take(IEnumerable<string>? value)
    {
        Picked.Clear();
        Picked.AddRange((value ?? []).Take(FieldLimits.MostPeople));
    }

    private sealed record Choice(string Id, string Name);
}
