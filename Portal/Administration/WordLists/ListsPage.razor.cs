using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Municipalities;
using LokaalSignaal.Portal.Components;
using LokaalSignaal.Portal.Texts;
using LokaalSignaal.Triage;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Administration.WordLists;

/// <summary>The word lists of a municipality.</summary>
public sealed partial class ListsPage(Surroundings around, IMunicipalityQueries municipalities, NavigationManager navigation)
{
    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "soort")]
    private string? Kind { get; set; }

    private LabelAxis Axis => AxisNames.Find(Kind) ?? LabelAxis.Theme;

    private Vocabulary Words { get; set; } = new([], []);

    private ImmutableArray<ListLine> Lines { get; set; } = [];

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (!around.IsAtMunicipality)
        {
            navigation.NavigateTo(Addresses.People);
            return;
        }

        Words = await municipalities.VocabularyAsync(Context.RequestAborted);
        var lines = ImmutableArray.CreateBuilder<ListLine>();
        foreach (var label in Axis == LabelAxis.Theme ? Words.Themes : Words.TargetGroups)
        {
            lines.Add(await LineAsync(around.Viewer!.Actor, label));
        }

        Lines = lines.ToImmutable();
    }

    private async ValueTask<ListLine> LineAsync(Actor admin, Label label)
    {
        var list = await municipalities.WordListAsync(admin.Capacity.Owner, Axis, label.Id, admin, Context.RequestAborted);
        var words = list is null ? 0 : ListCheck.Of(list.File, Languages.Current).Words;
        return new ListLine(label.Id, label.Title.In(Languages.Current), words, list is { Own: true });
    }
}

/// <summary>A word list, as the list of lists shows it.</summary>
/// <param name="Id">The label's id.</param>
/// <param name="Title">The label's title.</param>
/// <param name="Words">How many entries there are.</param>
/// <param name="Own">Whether the municipality changed it.</param>
public sealed record ListLine(string Id, string Title, int Words, bool Own);
