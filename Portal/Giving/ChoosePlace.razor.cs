using System.Collections.Immutable;
using LokaalSignaal.Municipalities;
using LokaalSignaal.Portal.Components;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Giving;

/// <summary>The municipalities where somebody may give a signal.</summary>
public sealed partial class ChoosePlace(IMunicipalityQueries municipalities, Surroundings around)
{
    /// <summary>The heading, where it isn't the usual one.</summary>
    [Parameter]
    public string? Head { get; set; }

    /// <summary>The sentence below it.</summary>
    [Parameter]
    public string? Lead { get; set; }

    private ImmutableArray<MunicipalityView> Places { get; set; } = [];

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync() =>
        Places = around.Viewer is { Gives: true } viewer ? await municipalities.WhereMayGiveAsync(viewer.Actor) : [];
}
