using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Dossiers;
using LokaalSignaal.Municipalities;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Work.Dossiers;

/// <summary>What who leads a dossier does with others: asking them in, and handing over the lead.</summary>
/// <param name="deeds">Sends the commands.</param>
/// <param name="municipalities">Reads the other municipalities.</param>
public sealed partial class InviteForm(Deeds deeds, IMunicipalityQueries municipalities)
{
    private readonly DeedKey key = new();
    private ImmutableArray<MunicipalityView> all = [];
    private string asked = "";
    private string heir = "";
    private string? sentence;

    /// <summary>The dossier.</summary>
    [Parameter, EditorRequired]
    public required DossierView Dossier { get; set; }

    /// <summary>It was done, or can no longer be.</summary>
    [Parameter]
    public EventCallback<DeedResult> OnDone { get; set; }

    private ImmutableArray<MunicipalityView> Others =>
        [.. all.Where(municipality => Dossier.Members.All(member => member.Municipality != municipality.Id))];

    private ImmutableArray<DossierMember> Followers =>
        [.. Dossier.Members.Where(member => member.Standing == MemberStanding.Joined && member.Municipality != Dossier.Lead)];

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        all = await municipalities.AllAsync();
        ChooseFirst();
    }

    private void ChooseFirst() => asked = Others.FirstOrDefault()?.Id.Value ?? "";

    private async Task SendAsync(Command command)
    {
        var result = await deeds.DoAsync(Dossier.Id, command, key);
        sentence = result.Sentence;
        if (result.IsDone || result.IsStale)
        {
            await OnDone.InvokeAsync(result);
            heir = "";
            ChooseFirst();
        }
    }
}
