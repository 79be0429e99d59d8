using LokaalSignaal.Identity;
using LokaalSignaal.Portal.Components;
using LokaalSignaal.Portal.Work.Steps;
using LokaalSignaal.Signals;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Work.Signals;

/// <summary>One signal, for who processes it.</summary>
/// <param name="signals">Reads signals.</param>
public sealed partial class SignalPage(ISignalQueries signals)
{
    private readonly DeedKey confirmKey = new();
    private readonly StepDrafts drafts = new();
    private SignalView? signal;
    private LabelsDraft? labels;
    private bool editing;
    private bool news;
    private string? sentence;
    private string? done;

    /// <summary>The signal's id, with tildes.</summary>
    [Parameter]
    public required string Case { get; set; }

    private string From => (signal!.GiverName, signal.OrganisationName) switch
    {
        ({ } name, { } organisation) => $"{name}, {organisation}",
        (null, { } organisation) when !signal.Anonymous => organisation,
        (null, { } organisation) => T["AnonymousOf", organisation],
        _ when IsPartner => Partner["Giver.Hidden"],
        _ => Work["Anonymous"],
    };

    private IEnumerable<(string Name, string Value)> Facts
    {
        get
        {
            (string Name, string? Value)[] facts =
            [
                ("Fact.People", signal!.People?.ToString("N0", System.Globalization.CultureInfo.CurrentCulture)),
                ("Fact.Since", signal.Since is { } since ? Days.Month(since) : null),
                ("Fact.Tried", signal.Tried),
                ("Fact.Idea", signal.Idea),
            ];
            return facts.Where(fact => fact.Value is not null).Select(fact => (fact.Name, fact.Value!));
        }
    }

    /// <inheritdoc/>
    protected override bool OpensToPartners => true;

    /// <inheritdoc/>
    protected override OwnerId? CaseOwner => CaseId.TryRead(Case, out var id) ? id.Owner : null;

    /// <inheritdoc/>
    protected override Task BeginAsync() => ReadAsync();

    /// <inheritdoc/>
    protected override async Task HeardAsync(CaseId changed)
    {
        if (changed != signal?.Id)
        {
            return;
        }

        // It may have gone out of its reader's reach.
        if (await signals.FindAsync(changed, Reader) is not { } fresh)
        {
            Leave();
            return;
        }

        if (fresh.Version == signal.Version)
        {
            return;
        }

        // What somebody else changed is shown at once, unless the reader is changing the labels: then a line says so.
        news = editing;
        if (!editing)
        {
            Show(fresh);
        }

        StateHasChanged();
    }

    private async Task ReadAsync()
    {
        signal = CaseId.TryRead(Case, out var id) && id.Kind == CaseKind.Signal ? await signals.FindAsync(id, Reader) : null;
        if (signal is null)
        {
            Navigation.NotFound();
            return;
        }

        // What a partner's processor only gave themselves is told as to a giver.
        if (IsPartner && signal is { Mine: true, Process: null })
        {
            Navigation.NavigateTo(Addresses.MySignal(signal.Id));
            return;
        }

        news = false;
        Show(signal);
    }

    private void Show(SignalView fresh)
    {
        signal = fresh;
        labels = labels is null || !editing ? new LabelsDraft(fresh) : labels;
        drafts.Refresh(fresh.Process?.Active ?? []);
    }

    private async Task RefreshAsync()
    {
        editing = false;
        await ReadAsync();
    }

    private async Task ConfirmAsync()
    {
        var result = await Deeds.DoAsync(signal!.Id, labels!.Command, confirmKey);
        editing = editing && !result.IsDone;
        await DoneAsync(result);
    }

    private async Task SentAsync(DeedResult result) => await DoneAsync(result);

    private async Task DoneAsync(DeedResult result)
    {
        (sentence, done) = (result.Sentence, result.IsDone ? Work["Done"].Value : null);
        if (result.IsDone || result.IsStale)
        {
            await ReadAsync();
        }
    }
}
