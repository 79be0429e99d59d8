using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Municipalities;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Portal.Administration;
using LokaalSignaal.Portal.Components;
using LokaalSignaal.Portal.Texts;
using LokaalSignaal.Portal.Work;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Partnerships;

/// <summary>Where an organisation takes part and what it may do there, for its own people; and asking to take part elsewhere.</summary>
public sealed partial class OwnPartnershipsPage(
    Surroundings around,
    IPartnershipQueries partnerships,
    IMunicipalityQueries municipalities,
    ICaseHost host,
    Sentences sentences,
    NavigationManager navigation)
{
    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "klaar")]
    private string? Done { get; set; }

    private Actor Reader => around.Viewer!.Actor;

    private bool IsProcessor => around.Viewer!.Is(Role.Processor);

    private ImmutableArray<PartnershipView> All { get; set; } = [];

    private ImmutableArray<MunicipalityView> Open { get; set; } = [];

    private LabelTitles Labels { get; set; } = null!;

    private Filled Filled { get; set; } = Filled.Nothing;

    private ImmutableArray<FieldFault> Faults { get; set; } = [];

    private string? Said => Faults.IsEmpty && Done is "asked" or "ended" ? T[$"Own.Done.{Done}"].Value : null;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (around.IsAtMunicipality)
        {
            navigation.NavigateTo(IsProcessor ? Addresses.Work : Addresses.Partnerships);
            return;
        }

        Labels = new LabelTitles(await municipalities.VocabularyAsync(Context.RequestAborted));
        All = await partnerships.OfAsync(Reader.Capacity.Owner, Reader, Context.RequestAborted);
        var taken = All.Where(partnership => partnership.Standing is PartnershipStanding.Requested or PartnershipStanding.Active)
            .Select(partnership => partnership.Municipality).ToHashSet();
        Open = [.. (await municipalities.AllAsync(Context.RequestAborted)).Where(municipality => !taken.Contains(municipality.Id))];
    }

    private async Task AskAsync()
    {
        await ReadAsync();
        if (Open.FirstOrDefault(one => one.Id.Value == Filled.Of("municipality")) is not { } municipality)
        {
            Faults = [new FieldFault("municipality", T["Own.Municipality.Fault"])];
            return;
        }

        var organisation = Reader.Capacity.Owner;
        var asked = new RequestPartnership(organisation, Filled.Of("motivation"));
        await SendAsync(partnerships.CaseOf(municipality.Id, organisation), asked, "", "asked");
    }

    private async Task EndAsync(PartnershipView partnership)
    {
        await ReadAsync();
        var prefix = $"end-{partnership.Municipality}-";
        await SendAsync(partnership.Id, new EndPartnership(Filled.Of($"{prefix}reason")), prefix, "ended");
    }

    private async Task ReadAsync() => Filled = new Filled(await Context.Request.ReadFormAsync(Context.RequestAborted));

    private async Task SendAsync(CaseId partnership, Command command, string prefix, string done)
    {
        var answer = await host.SendAsync(new Dispatch(partnership, command, Reader, FormKey.Of(Filled.Of(FormKey.Name))), Context.RequestAborted);
        if (sentences.Of(answer) is { } sentence)
        {
            var field = FieldFault.FieldOf(answer);
            Faults = [new FieldFault(field.Length == 0 ? "" : prefix + field, sentence)];
            return;
        }

        navigation.NavigateTo($"{Addresses.OwnPartnerships}?klaar={done}");
    }
}
