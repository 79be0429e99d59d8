using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Municipalities;
using LokaalSignaal.Portal.Components;
using LokaalSignaal.Portal.SignIn;
using LokaalSignaal.Portal.Texts;
using LokaalSignaal.Signals;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Giving;

/// <summary>The form with which somebody gives a signal: one screen, without any script if need be.</summary>
public sealed partial class GivePage(
    IMunicipalityQueries municipalities,
    ICaseHost host,
    ISignalQueries signals,
    Surroundings around,
    PeoplesDays days,
    NavigationManager navigation)
{
    /// <summary>The municipality's id.</summary>
    [Parameter]
    public required string Municipality { get; set; }

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    private MunicipalityView? View { get; set; }

    private Vocabulary Labels { get; set; } = new([], []);

    private bool MayGive { get; set; }

    private GiveForm Form { get; set; } = new();

    private bool IsReturned { get; set; }

    private GiveCheck? Check { get; set; }

    private ImmutableArray<GiveFault> Faults { get; set; } = [];

    private string? Trouble { get; set; }

    private CaseId? AlreadySent { get; set; }

    private Viewer Viewer => around.Viewer!;

    private bool HasErrors => Faults.Length > 0 || Trouble is not null || Check is { Asking: true };

    private string ErrorsHead => Trouble is not null ? T["NotSent"]
        : Errors.Count() == 1 ? T["ErrorsOne"]
        : T["Errors", Errors.Count()];

    private IEnumerable<(string? Target, string Words)> Errors =>
    [
        .. Faults.Select(fault => fault switch
        {
            { Field: "reach" } => ("reach-many", T["ReachLink"].Value),
            { Field: "form" } => ((string?)null, Why.Of(fault.Refusal!)),
            { Field: "text" } => ("text", $"{T["TextLink"]}. {Why.Of(fault.Refusal!)}"),
            _ => (fault.Field, Why.Of(fault.Refusal!)),
        }),
        .. Check is { Asking: true } ? new[] { ((string?)"found", T["FoundLink"].Value) } : [],
        .. Trouble is { } trouble ? new[] { ((string?)null, trouble) } : [],
    ];

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        View = OwnerId.TryRead(Municipality, out var id) ? await municipalities.FindAsync(id, Context.RequestAborted) : null;
        if (View is null)
        {
            navigation.NotFound();
            return;
        }

        var places = Viewer.Gives ? await municipalities.WhereMayGiveAsync(Viewer.Actor, Context.RequestAborted) : [];
        MayGive = places.Any(place => place.Id == id);
        Labels = await municipalities.VocabularyAsync(Context.RequestAborted);
    }

    private async Task SendAsync()
    {
        Form = GiveForm.Read(await Context.Request.ReadFormAsync(Context.RequestAborted));
        IsReturned = true;
        Check = GiveCheck.Of(Form);
        Faults = Check.Faults;
        if (Check.IsContent && MayGive && Form.CommandKey is { } key)
        {
            await GiveAsync(Check, key);
        }
        else if (Form.CommandKey is null)
        {
            Form = Form with { Key = new GiveForm().Key };
        }
    }

    private async Task GiveAsync(GiveCheck check, CommandKey key)
    {
        var signal = host.NewCase(View!.Id, CaseKind.Signal, Viewer.Actor, key);

        // Counted before it is there itself.
        var similar = await signals.CountSimilarAsync(View.Id, Form.Text, Context.RequestAborted);
        var dispatch = new Dispatch(signal, Form.ToCommand(check.Findings, days.Today), Viewer.Actor, key);
        switch (await host.SendAsync(dispatch, Context.RequestAborted))
        {
            case Answer.Accepted accepted:
                navigation.NavigateTo($"{Addresses.Thanks(accepted.Case)}?zoals={similar}");
                break;
            case Answer.Refused { Refusal.Code: "idempotency-key-reused" or "already-there" }:
                AlreadySent = signal;
                break;
            case Answer.Refused { Refusal: { Findings.IsEmpty: false } refusal }:
                Check = check with { Findings = refusal.Findings, Asking = true };
                break;
            case Answer.Refused refused:
                Faults = [GiveFault.Of(refused.Refusal)!];
                break;
            case var other:
                Trouble = Why.Of(other);
                break;
        }
    }

    // With a base address a bare fragment would lead to the first page.
    private string Here(string part) => $"{Addresses.GiveTo(View!.Id)}#{part}";

    private bool IsWrong(string field) => Faults.Any(fault => fault.Field == field);

    private string? ErrorOf(string field) =>
        Faults.FirstOrDefault(fault => fault.Field == field)?.Refusal is { } refusal ? Why.Of(refusal) : null;
}
