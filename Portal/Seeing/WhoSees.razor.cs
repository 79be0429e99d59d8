using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Portal.Texts;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Seeing;

/// <summary>Who may see a case, and why: asked when somebody opens it, and again when the case changed.</summary>
/// <param name="access">The table of access.</param>
public sealed partial class WhoSees(IAccessQueries access)
{
    private ImmutableArray<Seer> seers;
    private long shown;
    private bool failed;

    /// <summary>The signal or the fiche.</summary>
    [Parameter, EditorRequired]
    public CaseId Case { get; set; }

    /// <summary>Its version: with another one it is asked again.</summary>
    [Parameter, EditorRequired]
    public long Version { get; set; }

    /// <summary>Who asks.</summary>
    [Parameter, EditorRequired]
    public required Actor Reader { get; set; }

    /// <summary>
    /// Whether it is asked before anybody opens it: where no circuit could, or where the reader may not be one who may
    /// ask. Nothing stands there then for who may not.
    /// </summary>
    [Parameter]
    public bool AtOnce { get; set; }

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() =>
        shown != Version && (AtOnce || !seers.IsDefault) ? ReadAsync() : Task.CompletedTask;

    private Task OpenAsync() => seers.IsDefault ? ReadAsync() : Task.CompletedTask;

    private async Task ReadAsync()
    {
        shown = Version;
        var found = await access.WhoSeesAsync(Case, Reader);
        (seers, failed) = (found ?? default, found is null);
    }

    private string Title(Seer seer) =>
        seer.House is { } house ? T[$"Who.{seer.Role}", seer.HouseName ?? house.Value] : T["Who.Giver"];

    private static string Deeds(Seer seer) => string.Join("; ", seer.May.Select(deed => deed.In(Languages.Current)));
}
