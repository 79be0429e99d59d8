using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.People;
using LokaalSignaal.Portal.Components;
using LokaalSignaal.Portal.Texts;
using LokaalSignaal.Readers;
using LokaalSignaal.Signals;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.MySignals;

/// <summary>One of a giver's own signals: what became of it, and what they can still do.</summary>
public sealed partial class MySignalPage(
    ISignalQueries signals,
    INoticeBoard notices,
    IReadLog log,
    ICaseHost host,
    Surroundings around,
    Sentences why,
    NavigationManager navigation)
{
    private static readonly (string Value, Helped Helped)[] Answers =
        [("yes", LokaalSignaal.Signals.Helped.Yes), ("partly", LokaalSignaal.Signals.Helped.Partly), ("no", LokaalSignaal.Signals.Helped.No)];

    private IFormCollection? sent;
    private string? tried;

    /// <summary>The signal's id, as a segment.</summary>
    [Parameter]
    public required string Case { get; set; }

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "gedaan")]
    private string? Did { get; set; }

    private SignalView? Signal { get; set; }

    private ImmutableArray<ReadLine> Lines { get; set; } = [];

    private string? Error { get; set; }

    private string Key { get; set; } = Guid.NewGuid().ToString("N");

    private string Municipality => around.Municipality?.Details.Name ?? Signal!.Municipality.Value;

    private string? Thanks => Did is not null && T[$"Done.{Did}"] is { ResourceNotFound: false } words ? words.Value : null;

    private string Head => Signal!.Status switch
    {
        CaseStatus.Closed => T["HeadClosed"],
        CaseStatus.Referred => T["HeadReferred"],
        CaseStatus.Withdrawn => T["HeadWithdrawn"],
        _ => Signal.Steps is [var step, ..] ? step.In(Languages.Current) : T["HeadOpen"],
    };

    private string? Lead => Signal!.Status switch
    {
        CaseStatus.Closed => T["LeadClosed"].Value,
        CaseStatus.Referred => T["LeadReferred"].Value,
        CaseStatus.Withdrawn => null,
        _ => Signal.Due is { } due && due >= Days.Today ? T["LeadDue", Days.Day(due)].Value : null,
    };

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Signal = await OwnSignal.FindAsync(signals, Case, around.Viewer!.Actor, Context.RequestAborted);
        if (Signal is null)
        {
            navigation.NotFound();
            return;
        }

        Lines = await log.OfAsync(Signal.Id, around.Viewer.Actor, Context.RequestAborted) ?? [];
        await notices.ReadAsync(Signal.Id, around.Viewer.Actor, Context.RequestAborted);
    }

    private Task AddAsync() => DoAsync("aanvullen", form => new AddToSignal(form["text"].ToString()));

    private Task ReopenAsync() => DoAsync("heropenen", form => new ReopenSignal(form["text"].ToString()));

    private Task RateAsync() => DoAsync("geholpen", form =>
        Array.Find(Answers, answer => answer.Value == form["helped"]) is { Value: not null } chosen
            ? new SayWhetherItHelped(chosen.Helped, form["note"].ToString() is { Length: > 0 } note ? note : null)
            : null);

    private async Task DoAsync(string deed, Func<IFormCollection, Command?> read)
    {
        sent = await Context.Request.ReadFormAsync(Context.RequestAborted);
        tried = deed;
        if (read(sent) is not { } command)
        {
            Error = T["HelpedMissing"];
            return;
        }

        if (!CommandKey.TryRead(sent["key"], out var key))
        {
            key = CommandKey.Of(Key);
        }

        Error = why.Of(await host.SendAsync(new Dispatch(Signal!.Id, command, around.Viewer!.Actor, key), Context.RequestAborted));
        if (Error is null)
        {
            navigation.NavigateTo($"{Addresses.MySignal(Signal.Id)}?gedaan={deed}");
        }
    }

    // What was typed stays when it wasn't taken.
    private string Typed(string deed, string field) => tried == deed ? sent?[field].ToString() ?? "" : "";
}
