using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Fiches;
using LokaalSignaal.Identity;
using LokaalSignaal.Municipalities;
using LokaalSignaal.Partnerships;
using LokaalSignaal.People;
using LokaalSignaal.Portal.Components;
using LokaalSignaal.Portal.Partnerships;
using LokaalSignaal.Portal.Texts;
using LokaalSignaal.Portal.Work;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Administration.Partnerships;

/// <summary>One partnership, for the municipality's admin: the answer to a request, mandates, the green light, the term, the end.</summary>
public sealed partial class PartnershipPage(
    Surroundings around,
    IPartnershipQueries partnerships,
    IMunicipalityQueries municipalities,
    IFicheQueries fiches,
    INoticeBoard notices,
    ICaseHost host,
    Sentences sentences,
    PartnershipWords words,
    NavigationManager navigation)
{
    private const int MostFiches = 100;

    private static readonly string[] Deeds =
        [
            "approved", "refused", "renewed", "ended", "allowed", "light-taken", "granted", "withdrawn", "step", "filed", "published", "hidden", "removed",
        ];

    /// <summary>The organisation's id.</summary>
    [Parameter]
    public string Organisation { get; set; } = "";

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "klaar")]
    private string? Done { get; set; }

    private Actor Admin => around.Viewer!.Actor;

    private PartnershipView? Partnership { get; set; }

    private ImmutableArray<FicheSummary> OpenFiches { get; set; } = [];

    private LabelTitles Labels { get; set; } = null!;

    private Filled Filled { get; set; } = Filled.Nothing;

    private ImmutableArray<FieldFault> Faults { get; set; } = [];

    private string Name => Partnership?.OrganisationName ?? Organisation;

    private string? Said => !Faults.IsEmpty || !Deeds.Contains(Done) ? null
        : Done == "published" && Partnership is not null ? words.Published(Partnership)
        : T[$"Done.{Done}", Name].Value;

    private bool IsManaged => Partnership is { Standing: PartnershipStanding.Active, MayManage: true };

    private ImmutableArray<MandateView> Withdrawable =>
        [.. Partnership!.Mandates.Where(mandate => mandate.Standing is MandateStanding.Holds or MandateStanding.Coming)];

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Partnership = around.IsAtMunicipality && OwnerId.TryRead(Organisation, out var organisation)
            ? await partnerships.FindAsync(partnerships.CaseOf(Admin.Capacity.Owner, organisation), Admin, Context.RequestAborted)
            : null;
        if (Partnership is null)
        {
            Context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        Labels = new LabelTitles(await municipalities.VocabularyAsync(Context.RequestAborted));
        OpenFiches = IsManaged ? await ReadableAsync() : [];
        await notices.ReadAsync(Partnership.Id, Admin, Context.RequestAborted);
    }

    private async Task ApproveAsync()
    {
        await ReadAsync();
        if (AreDays(("approve-from", true), ("approve-until", false)))
        {
            await SendAsync("approve", new ApprovePartnership(Filled.Day("approve-from")!.Value, Filled.Day("approve-until")), "approved");
        }
    }

    private async Task RefuseAsync()
    {
        await ReadAsync();
        await SendAsync("refuse", new RefusePartnership(Filled.Of("refuse-reason")), "refused");
    }

    private async Task RenewAsync()
    {
        await ReadAsync();
        if (AreDays(("renew-until", false)))
        {
            await SendAsync("renew", new RenewPartnership(Filled.Day("renew-until")), "renewed");
        }
    }

    private async Task EndAsync()
    {
        await ReadAsync();
        await SendAsync("end", new EndPartnership(Filled.Of("end-reason")), "ended");
    }

    private async Task AllowAsync()
    {
        await ReadAsync();
        var sees = Filled.Of("light-sees") == AddressParts.NameOf(OwnStaffView.Counts) ? OwnStaffView.Counts : OwnStaffView.Content;
        await SendAsync("light", new AllowOwnStaff(sees), "allowed");
    }

    private async Task TakeLightAsync()
    {
        await ReadAsync();
        await SendAsync("light", new EndOwnStaff(), "light-taken");
    }

    private async Task GrantAsync()
    {
        await ReadAsync();
        if (!AreDays(("grant-from", true), ("grant-until", true)))
        {
            return;
        }

        if (GrantDraft.NoFiche(Filled, Admin.Capacity.Owner) is { } wrong)
        {
            Faults = [new FieldFault("grant-fiches", T["Grant.Fiches.Fault", wrong])];
            return;
        }

        await SendAsync("grant", GrantDraft.Read(Filled, Admin.Capacity.Owner), "granted");
    }

    // As an admin nobody reads content; who is a processor here too reads the titles as that.
    private async Task<ImmutableArray<FicheSummary>> ReadableAsync()
    {
        var processor = new Capacity(Admin.Capacity.Owner, Role.Processor);
        var open = new FicheFilter { Municipality = processor.Owner, Status = CaseStatus.Open };
        return around.Viewer!.Person.Capacities.Contains(processor)
            ? (await fiches.ListAsync(open, new Paging(MostFiches), Admin with { Capacity = processor }, Context.RequestAborted)).Items
            : [];
    }

    private async Task WithdrawAsync()
    {
        await ReadAsync();
        var number = Withdrawable.FirstOrDefault(mandate => Filled.Of("withdraw-number") == GrantDraft.Written(mandate.Number))?.Number ?? 0;
        await SendAsync("withdraw", new WithdrawMandate(number, Filled.Of("withdraw-reason")), "withdrawn");
    }

    private async Task<Filled> ReadAsync() => Filled = new Filled(await Context.Request.ReadFormAsync(Context.RequestAborted));

    private bool AreDays(params (string Field, bool Needed)[] fields)
    {
        Faults = [.. fields.Where(field => !Filled.IsDay(field.Field, field.Needed)).Select(field => new FieldFault(field.Field, T["Day.Fault"]))];
        return Faults.IsEmpty;
    }

    private async Task SendAsync(string form, Command command, string done)
    {
        var answer = await host.SendAsync(new Dispatch(Partnership!.Id, command, Admin, FormKey.Of(Filled.Of(FormKey.Name))), Context.RequestAborted);
        if (sentences.Of(answer) is { } sentence)
        {
            var field = FieldFault.FieldOf(answer);
            Faults = [new FieldFault(field.Length == 0 ? "" : $"{form}-{field}", sentence)];
            return;
        }

        navigation.NavigateTo($"{Addresses.Partnership(Partnership.Organisation)}?klaar={done}");
    }
}
