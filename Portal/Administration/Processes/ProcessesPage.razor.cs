using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Municipalities;
using LokaalSignaal.Portal.Components;
using LokaalSignaal.Processes;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Administration.Processes;

/// <summary>The ways that signals and fiches go at a municipality.</summary>
public sealed partial class ProcessesPage(Surroundings around, IMunicipalityQueries municipalities, NavigationManager navigation)
{
    /// <summary>The kinds of cases that a municipality draws a process for.</summary>
    public static ImmutableArray<CaseKind> Kinds { get; } = [CaseKind.Signal, CaseKind.Fiche];

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    private List<(CaseKind Kind, ProcessDefinition Current)> Current { get; } = [];

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (!around.IsAtMunicipality)
        {
            navigation.NavigateTo(Addresses.People);
            return;
        }

        var admin = around.Viewer!.Actor;
        foreach (var kind in Kinds)
        {
            if (await municipalities.ProcessesAsync(admin.Capacity.Owner, kind, admin, Context.RequestAborted) is { } processes)
            {
                Current.Add((kind, processes.Current));
            }
        }
    }
}
