using System.Collections.Immutable;
using LokaalSignaal.Fiches;
using LokaalSignaal.Identity;
using LokaalSignaal.Municipalities;
using LokaalSignaal.Sharing;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Work.Sharing;

/// <summary>Chooses what of a fiche another municipality sees, and for how long.</summary>
/// <param name="deeds">Sends the command.</param>
/// <param name="shares">Knows which share it will be.</param>
/// <param name="municipalities">Reads the other municipalities.</param>
public sealed partial class ShareForm(Deeds deeds, IShareQueries shares, IMunicipalityQueries municipalities)
{
    private const int MostShown = 50;

    private readonly DeedKey key = new();
    private readonly HashSet<SharedField> fields = [SharedField.Description, SharedField.Themes, SharedField.Status];
    private readonly HashSet<CaseId> signals = [];
    private ImmutableArray<MunicipalityView> others = [];
    private string to = "";
    private bool copy;
    private DateOnly? until;
    private string note = "";
    private string? sentence;

    private static ImmutableArray<SharedField> Choosable { get; } = [.. Enum.GetValues<SharedField>().Where(field => field != SharedField.Title)];

    /// <summary>The fiche.</summary>
    [Parameter, EditorRequired]
    public required FicheView Fiche { get; set; }

    /// <summary>It was shared.</summary>
    [Parameter]
    public EventCallback<DeedResult> OnDone { get; set; }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        others = [.. (await municipalities.AllAsync()).Where(municipality => municipality.Id != Fiche.Municipality)];
        to = others.FirstOrDefault()?.Id.Value ?? "";
    }

    private static void Toggle<T>(HashSet<T> chosen, T one)
    {
        if (!chosen.Remove(one))
        {
            chosen.Add(one);
        }
    }

    private async Task SendAsync()
    {
        var receiver = OwnerId.Of(to);
        var terms = new ShareTerms([.. fields], copy, [.. signals], until);
        var result = await deeds.DoAsync(shares.CaseOf(Fiche.Id, receiver), new ShareFiche(Fiche.Id, receiver, terms, note), key);
        sentence = result.Sentence;
        if (result.IsDone)
        {
            (note, until) = ("", null);
            signals.Clear();
        }

        if (result.IsDone || result.IsStale)
        {
            await OnDone.InvokeAsync(result);
        }
    }
}
