using System.Collections.Immutable;
using LokaalSignaal.Hosting;
using LokaalSignaal.People;
using LokaalSignaal.Portal.Administration;
using LokaalSignaal.Portal.Components;
using LokaalSignaal.Portal.Texts;
using LokaalSignaal.Workflows.Municipalities;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.SetUp;

/// <summary>Makes the first municipality and its first admin, once, in an empty store.</summary>
public sealed partial class SetUpPage(IStoreFacts store, FirstStart start, Sentences sentences, NavigationManager navigation)
{
    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    private bool IsDone { get; set; }

    private SetUpForm Form { get; set; } = new();

    private ImmutableArray<FieldFault> Faults { get; set; } = [];

    /// <inheritdoc/>
    protected override void OnInitialized() => IsDone = !store.IsEmpty;

    private async Task BeginAsync()
    {
        Form = SetUpForm.Read(await Context.Request.ReadFormAsync(Context.RequestAborted));
        Faults = [.. Check()];
        if (IsDone || !Faults.IsEmpty || ShortName.Of(Form.Id, Form.Name) is not { } municipality)
        {
            return;
        }

        switch (await start.BeginAsync(municipality, Form, Context.RequestAborted))
        {
            case FirstStarted.Done:
                navigation.NavigateTo(Addresses.SignIn);
                break;
            case FirstStarted.TooLate:
                IsDone = true;
                break;
            case FirstStarted.NotDone notDone:
                Faults = [new FieldFault(FieldOf(notDone), sentences.Of(notDone.Answer) ?? "")];
                break;
        }
    }

    private IEnumerable<FieldFault> Check()
    {
        var id = ShortName.Of(Form.Id, Form.Name);
        if (id is null)
        {
            yield return new FieldFault("id", T["Id.Fault"]);
        }
        else if (ReservedNames.Has(id.Value))
        {
            yield return new FieldFault("id", T["Id.Page"]);
        }

        if (PasswordRule.Fault(Form.Password) is { } fault)
        {
            yield return new FieldFault("password", P[fault]);
        }
    }

    private static string FieldOf(FirstStarted.NotDone notDone) => (FieldFault.FieldOf(notDone.Answer), notDone.AboutAdmin) switch
    {
        ("name", true) => "adminName",
        ("name", false) => "name",
        (var field, true) => field is "email" ? field : "",
        _ => "",
    };
}
