using System.Collections.Immutable;
using System.Globalization;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Municipalities;
using LokaalSignaal.Portal.Components;
using LokaalSignaal.Portal.Texts;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Administration.Municipality;

/// <summary>What a municipality tells of itself.</summary>
public sealed partial class SettingsPage(
    Surroundings around,
    IMunicipalityQueries municipalities,
    ICaseHost host,
    Sentences sentences,
    NavigationManager navigation)
{
    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "bewaard")]
    private string? Done { get; set; }

    private Actor Admin => around.Viewer!.Actor;

    private MunicipalityView? Present { get; set; }

    private SettingsForm Form { get; set; } = new();

    private string Key { get; set; } = FormKey.New();

    private ImmutableArray<FieldFault> Faults { get; set; } = [];

    private bool OpensEnglish => Form.ReferralEn.Length > 0 || Form.IntroductionEn.Length > 0;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Present = await municipalities.FindAsync(Admin.Capacity.Owner, Context.RequestAborted);
        if (Present is null)
        {
            Context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
        else
        {
            Form = SettingsForm.Of(Present.Details);
        }
    }

    private string? SentenceOf(string field) => Faults.FirstOrDefault(fault => fault.Field == field)?.Sentence;

    private async Task SaveAsync()
    {
        var sent = await Context.Request.ReadFormAsync(Context.RequestAborted);
        (Form, Key) = (SettingsForm.Read(sent), FormKey.Of(sent[FormKey.Name]).Value);
        if (Present is not { } present)
        {
            return;
        }

        var change = new ChangeMunicipality(Form.ToDetails(present.Details));
        var dispatch = new Dispatch(CaseId.Of(present.Id, CaseKind.Municipality), change, Admin, CommandKey.Of(Key))
        {
            ExpectedVersion = long.TryParse(sent["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : null,
        };
        var answer = await host.SendAsync(dispatch, Context.RequestAborted);
        if (sentences.Of(answer) is { } sentence)
        {
            Faults = [new FieldFault(FieldFault.FieldOf(answer), sentence)];
        }
        else
        {
            navigation.NavigateTo($"{Addresses.Settings}?bewaard=ja");
        }
    }
}
