using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.People;
using LokaalSignaal.PersonalData;
using LokaalSignaal.Portal.Components;
using LokaalSignaal.Portal.Texts;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Administration.People;

/// <summary>Asks whether somebody is to be erased, after saying what that does.</summary>
public sealed partial class ErasePage(
    Surroundings around,
    Realms realms,
    IErasing erasing,
    Sentences sentences,
    NavigationManager navigation)
{
    /// <summary>The person's key.</summary>
    [Parameter]
    public string Key { get; set; } = "";

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    private Actor Admin => around.Viewer!.Actor;

    private PersonView? Person { get; set; }

    private ImmutableArray<string> Elsewhere { get; set; } = [];

    private ImmutableArray<FieldFault> Faults { get; set; } = [];

    private string FormKeyValue { get; set; } = FormKey.New();

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var realm = await realms.OfAsync(Admin, Context.RequestAborted);
        var found = await realms.FindAsync(realm, Key, Admin, Context.RequestAborted);
        if (found is not null && found.Id != Admin.Person && found.Capacities.Any(capacity => capacity.Owner == realm.Own))
        {
            Person = found;
            Elsewhere = [.. found.Capacities.Where(capacity => capacity.Owner != realm.Own).Select(capacity => realm.NameOf(capacity.Owner)).Distinct()];
        }
        else
        {
            Context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    private async Task EraseAsync()
    {
        var form = await Context.Request.ReadFormAsync(Context.RequestAborted);
        FormKeyValue = FormKey.Of(form[FormKey.Name]).Value;
        if (Person is not { } person)
        {
            return;
        }

        if (form["sure"] != "yes")
        {
            Faults = [new FieldFault("sure", T["Erase.Sure.Fault"])];
            return;
        }

        var answer = await erasing.ErasePersonAsync(person.Id, Admin, CommandKey.Of(FormKeyValue), Context.RequestAborted);
        if (sentences.Of(answer) is { } sentence)
        {
            Faults = [new FieldFault("", sentence)];
        }
        else
        {
            navigation.NavigateTo($"{Addresses.People}?klaar=erased");
        }
    }
}
