using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Portal.Work.Signals;
using LokaalSignaal.Signals;
using Microsoft.AspNetCore.Components.Routing;

namespace LokaalSignaal.Portal.Work.Inbox;

/// <summary>
/// The inbox: signals that wait for a first reading, and all others by search and filters. It reads a stretch of
/// the list at a time; picking and searching are forms of the browser's own.
/// </summary>
/// <param name="signals">Reads signals.</param>
/// <param name="clock">The time.</param>
public sealed partial class InboxPage(ISignalQueries signals, TimeProvider clock)
{
    private const int MostAlike = 10;
    private const int MostCounted = 10_000;
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(2);

    private readonly NewsCount news = new(clock);
    private readonly Dictionary<CaseId, int> alike = [];
    private readonly Dictionary<InboxView, int> tabs = [];
    private readonly Dictionary<CaseId, DeedKey> keys = [];
    private InboxAddress address = new();
    private PageOf<SignalSummary> page = new([], null);
    private int total;
    private DateTimeOffset? oldest;
    private SignalSummary? editing;
    private LabelsDraft? draft;
    private string? sentence;
    private NewsLine? line;

    private int FirstRow => ((address.Stretch - 1) * Paging.Usual) + 1;

    private string CountSentence => T[(address.View, address.IsNarrowed, total) switch
    {
        (_, true, 1) => "Count.Narrowed.One",
        (_, true, _) => "Count.Narrowed",
        (var view, _, 1) => $"Count.{view}.One",
        var (view, _, _) => $"Count.{view}",
    }, Many(total)];

    /// <inheritdoc/>
    protected override bool OpensToPartners => true;

    /// <inheritdoc/>
    protected override async Task BeginAsync()
    {
        Navigation.LocationChanged += Moved;
        address = AddressAt(Navigation.Uri);
        await ReadAsync();
    }

    /// <inheritdoc/>
    protected override async Task HeardAsync(CaseId changed)
    {
        if (changed.Kind == CaseKind.Signal && await MayHearAsync(changed) && news.Heard(changed))
        {
            line?.Say();
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        Navigation.LocationChanged -= Moved;
        base.Dispose(disposing);
    }

    private static string Many(int count) => count >= MostCounted ? $"{MostCounted:N0}+" : count.ToString("N0", System.Globalization.CultureInfo.CurrentCulture);

    // What a partner may not read isn't news to them.
    private async Task<bool> MayHearAsync(CaseId changed) => !IsPartner || await signals.ReachesAsync(changed, Reader);

    // A partner has one list: who reads first and who bundles is the municipality.
    private InboxAddress AddressAt(string uri) => IsPartner ? InboxAddress.Of(uri) with { View = InboxView.All } : InboxAddress.Of(uri);

    private string? PlaceOf(SignalSummary signal) =>
        Rights.Length > 1 ? Rights.FirstOrDefault(right => right.Municipality == signal.Municipality)?.Name : null;

    private void Moved(object? sender, LocationChangedEventArgs move)
    {
        var next = AddressAt(move.Location);
        if (next != address && new Uri(move.Location).AbsolutePath == InboxAddress.Path)
        {
            _ = InvokeAsync(async () =>
            {
                address = next;
                await ReadAsync();
                StateHasChanged();
            });
        }
    }

    private async Task ReadAsync()
    {
        var filter = address.Filter(Place);
        news.Read();
        StopEditing();
        sentence = null;
        page = await signals.ListAsync(filter, new Paging(Paging.Usual, address.After), Reader);
        total = await signals.CountAsync(filter, Reader);
        await CountTabsAsync();
        oldest = await OldestAsync(filter);
    }

    private async Task CountTabsAsync()
    {
        if (IsPartner)
        {
            return;
        }

        foreach (var view in new[] { InboxView.Unread, InboxView.Loose })
        {
            tabs[view] = view == address.View && !address.IsNarrowed
                ? total
                : await signals.CountAsync(new InboxAddress { View = view }.Filter(Place), Reader);
        }
    }

    private async Task<DateTimeOffset?> OldestAsync(SignalFilter filter) =>
        address is { View: InboxView.Unread, IsNarrowed: false } && total > 1
        && await signals.ListAsync(filter with { Order = ListOrder.Oldest }, new Paging(1), Reader) is { Items: [var first, ..] }
            ? first.At
            : null;

    private bool IsFresh(SignalSummary signal) =>
        signal is { LabelsConfirmed: false, Status: CaseStatus.Open } && clock.GetUtcNow() - signal.At < Fresh;

    private async Task FocusedAsync(CaseId signal)
    {
        if (!IsPartner && !alike.ContainsKey(signal))
        {
            alike[signal] = 0;
            alike[signal] = (await signals.SimilarAsync(signal, MostAlike, Reader)).Count(similar => similar.Score >= Likeness.Much);
        }
    }

    private void Edit(SignalSummary signal) =>
        (editing, draft) = editing?.Id == signal.Id ? (null, null) : (signal, new LabelsDraft(signal));

    private void StopEditing() => (editing, draft) = (null, null);

    private async Task ConfirmEditedAsync()
    {
        if (editing is { } signal && draft is { } labels && await ConfirmAsync(signal, labels))
        {
            StopEditing();
        }
    }

    private async Task<bool> ConfirmAsync(SignalSummary signal, LabelsDraft labels)
    {
        if (!keys.TryGetValue(signal.Id, out var key))
        {
            keys[signal.Id] = key = new DeedKey();
        }

        news.Mine(signal.Id);
        var result = await Deeds.DoAsync(signal.Id, labels.Command, key);
        sentence = result.Sentence;
        if (result.IsDone)
        {
            Replace(Confirmed(signal, labels), signal.LabelsConfirmed);
        }

        return result.IsDone;
    }

    // The row stays where it is, with its labels filled in: nothing moves under the reader's hands.
    private void Replace(SignalSummary signal, bool wasConfirmed)
    {
        page = page with { Items = [.. page.Items.Select(one => one.Id == signal.Id ? signal : one)] };
        if (!wasConfirmed && address is { View: InboxView.Unread, IsNarrowed: false })
        {
            tabs[InboxView.Unread] = total = Math.Max(0, total - 1);
        }
    }

    private static SignalSummary Confirmed(SignalSummary signal, LabelsDraft labels) => signal with
    {
        LabelsConfirmed = true,
        Themes = [.. labels.Themes],
        TargetGroups = [.. labels.TargetGroups],
        Nature = labels.Nature,
    };
}
