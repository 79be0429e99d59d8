using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Municipalities;
using LokaalSignaal.Organisations;
using LokaalSignaal.Partnerships;
using LokaalSignaal.People;
using LokaalSignaal.Portal.Components;
using LokaalSignaal.Portal.Texts;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Administration.Organisations;

/// <summary>The organisations that take part in a municipality.</summary>
public sealed partial class OrganisationsPage(
    Surroundings around,
    IPeopleQueries people,
    IPartnershipQueries partnerships,
    ICaseHost host,
    Sentences sentences,
    PeoplesDays days,
    NavigationManager navigation)
{
    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "klaar")]
    private string? Done { get; set; }

    [SupplyParameterFromQuery(Name = "wie")]
    private string? Who { get; set; }

    private Actor Admin => around.Viewer!.Actor;

    private OwnerId Own => Admin.Capacity.Owner;

    private ImmutableArray<OrganisationView> All { get; set; } = [];

    private ImmutableArray<OrganisationView> Here => [.. All.Where(organisation => organisation.Municipalities.Contains(Own))];

    private ImmutableArray<OrganisationView> Others => [.. All.Where(organisation => !organisation.Municipalities.Contains(Own))];

    // Those that were let in before there were partnerships have none.
    private HashSet<OwnerId> Partners { get; set; } = [];

    private OrganisationForm Form { get; set; } = new();

    private ImmutableArray<FieldFault> Faults { get; set; } = [];

    private string? Said =>
        Done is "admitted" or "dismissed" && All.FirstOrDefault(organisation => organisation.Id.Value == Who) is { } who
            ? T[$"Done.{Done}", who.Name].Value
            : null;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (!around.IsAtMunicipality)
        {
            navigation.NavigateTo(Addresses.People);
            return;
        }

        All = await people.OrganisationsAsync(Admin, Context.RequestAborted);
        Partners = [.. (await partnerships.InAsync(Own, Admin, Context.RequestAborted)).Select(partnership => partnership.Organisation)];
    }

    private async Task AdmitAsync(OrganisationView organisation)
    {
        var form = await Context.Request.ReadFormAsync(Context.RequestAborted);
        await TakePartAsync(organisation.Id, FormKey.Of(form[FormKey.Name]), $"{Addresses.Organisations}?klaar=admitted&wie={organisation.Id}");
    }

    private async Task DismissAsync(OrganisationView organisation)
    {
        var key = FormKey.Of((await Context.Request.ReadFormAsync(Context.RequestAborted))[FormKey.Name]);
        var next = $"{Addresses.Organisations}?klaar=dismissed&wie={organisation.Id}";
        var partnership = partnerships.CaseOf(Own, organisation.Id);
        _ = await partnerships.FindAsync(partnership, Admin, Context.RequestAborted) is { Standing: PartnershipStanding.Active }
            ? await SendAsync(partnership, new EndPartnership(T["Dismiss.Reason"]), key, next)
            : await SendAsync(CaseId.Of(Own, CaseKind.Municipality), new DismissOrganisation(organisation.Id), key, next);
    }

    // Whoever manages the municipality asks and answers: from now on, until it is ended.
    private async Task TakePartAsync(OwnerId organisation, CommandKey key, string next)
    {
        var partnership = partnerships.CaseOf(Own, organisation);
        var asked = await partnerships.FindAsync(partnership, Admin, Context.RequestAborted) is { Standing: PartnershipStanding.Requested }
            || await SendAsync(partnership, new RequestPartnership(organisation, null), CommandKey.Of($"{key}-ask"), next: null);
        if (asked)
        {
            await SendAsync(partnership, new ApprovePartnership(days.Today, null), key, next);
        }
    }

    private async Task RegisterAsync()
    {
        Form = OrganisationForm.Read(await Context.Request.ReadFormAsync(Context.RequestAborted));
        if (ShortName.Of(Form.Id, Form.Name) is not { } id)
        {
            Faults = [new FieldFault("id", T["Id.Fault"])];
            return;
        }

        var register = new RegisterOrganisation(Form.Name, Form.SectorIfAny);
        if (await SendAsync(CaseId.Of(id, CaseKind.Organisation), register, CommandKey.Of(Form.Key), next: null))
        {
            var next = $"{Addresses.Organisation(id)}?klaar=registered";
            await TakePartAsync(id, CommandKey.Of($"{Form.Key}-admit"), next);
        }
    }

    private async Task<bool> SendAsync(CaseId about, Command command, CommandKey key, string? next)
    {
        var answer = await host.SendAsync(new Dispatch(about, command, Admin, key), Context.RequestAborted);
        if (sentences.Of(answer) is { } sentence)
        {
            Faults = answer is Answer.Refused { Refusal.Code: "already-there" }
                ? [new FieldFault("id", T["Id.Taken"])]
                : [new FieldFault(FieldFault.FieldOf(answer), sentence)];
            return false;
        }

        if (next is not null)
        {
            navigation.NavigateTo(next);
        }

        return true;
    }
}
