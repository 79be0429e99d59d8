using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.People;
using LokaalSignaal.Portal.Components;
using LokaalSignaal.Portal.Texts;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Administration.People;

/// <summary>The people of a municipality or an organisation, for its admins.</summary>
public sealed partial class PeoplePage(
    Surroundings around,
    Realms realms,
    IPeopleQueries people,
    Invitations invitations,
    Sentences sentences)
{
    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "q")]
    private string? Search { get; set; }

    [SupplyParameterFromQuery(Name = "blz")]
    private int? Page { get; set; }

    [SupplyParameterFromQuery(Name = "klaar")]
    private string? Done { get; set; }

    private Actor Admin => around.Viewer!.Actor;

    private Realm Realm { get; set; } = null!;

    private ImmutableArray<PersonView> Everybody { get; set; } = [];

    private PeopleList List { get; set; } = null!;

    private InvitationForm Form { get; set; } = new();

    private ImmutableArray<FieldFault> Faults { get; set; } = [];

    private Invitation.Linked? Link { get; set; }

    private string? Said { get; set; }

    private string Lead => Everybody.Length switch
    {
        0 => T["Lead.None"],
        1 => T["Lead.One", Realm.NameOf(Realm.Own), Counts],
        var all => T["Lead", all, Realm.NameOf(Realm.Own), Counts],
    };

    private string Counts
    {
        get
        {
            string[] counts = [.. PeopleList.CountsOf(Everybody, Realm.Own).Select(count => Counted(count.Key, count.Value))];
            return counts is [.. var first, var last] && first.Length > 0 ? $"{string.Join(", ", first)} {T["And"]} {last}" : string.Concat(counts);
        }
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Said = Done is "erased" ? T["Done.erased"].Value : null;
        Realm = await realms.OfAsync(Admin, Context.RequestAborted);
        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        Everybody = await people.OfAsync(Realm.Own, Admin, Context.RequestAborted);
        List = PeopleList.Of(Everybody, Realm, Search, Page ?? 1);
    }

    private async Task InviteAsync()
    {
        Form = InvitationForm.Read(await Context.Request.ReadFormAsync(Context.RequestAborted));
        Said = null;
        if (Realm.Choose(Form.Role, Form.Owner) is not { } capacity)
        {
            Faults = [new FieldFault("role", T["Role.Fault"])];
            return;
        }

        var key = CommandKey.Of(Form.Key);
        Take(await invitations.InviteAsync(Admin, Realm, Form.Profile, capacity, key, Context.RequestAborted));
        await ReadAsync();
    }

    private void Take(Invitation invitation)
    {
        switch (invitation)
        {
            case Invitation.NotDone notDone:
                Faults = [new FieldFault(FieldFault.FieldOf(notDone.Answer), sentences.Of(notDone.Answer) ?? "")];
                return;
            case Invitation.Linked linked:
                Link = linked;
                break;
            case Invitation.HadAccount:
                Said = T["HadAccount", Form.Name];
                break;
        }

        Form = new InvitationForm();
    }

    private string Counted(Role role, int count) => count == 1 ? T[$"Count.{role}.One"] : T[$"Count.{role}.Many", count];

    private string PageAddress(int page) =>
        $"{Addresses.People}?blz={page}{(string.IsNullOrWhiteSpace(Search) ? "" : "&q=" + Uri.EscapeDataString(Search))}";
}
