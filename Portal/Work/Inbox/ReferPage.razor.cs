using LokaalSignaal.Cases;
using LokaalSignaal.Signals;

namespace LokaalSignaal.Portal.Work.Inbox;

/// <summary>Refers the signals that the address names to help: each is about one person, and each giver is told.</summary>
/// <param name="signals">Reads signals.</param>
public sealed partial class ReferPage(ISignalQueries signals)
{
    private readonly List<PickedRow> rows = [];
    private string reason = "";
    private string? sentence;
    private bool busy;

    /// <inheritdoc/>
    protected override async Task BeginAsync()
    {
        foreach (var id in PickedSignals.Read(Navigation.Uri, Municipality.Id))
        {
            if (await signals.FindAsync(id, Reader) is { Status: CaseStatus.Open } signal)
            {
                rows.Add(new PickedRow(signal));
            }
        }
    }

    private async Task SendAsync()
    {
        if (busy)
        {
            return;
        }

        busy = true;
        var done = 0;
        foreach (var row in rows.Where(row => row.Goes).ToList())
        {
            var result = await Deeds.DoAsync(row.Signal.Id, new ReferSignal(reason), row.Key);
            row.Sentence = result.Sentence;
            done += result.IsDone && rows.Remove(row) ? 1 : 0;
        }

        busy = false;
        sentence = done > 0 ? T["Refer.Some", done] : rows.FirstOrDefault(row => row.Sentence is not null)?.Sentence;
        if (done > 0 && !rows.Any(row => row.Goes))
        {
            Navigation.NavigateTo(WorkAddresses.Inbox);
        }
    }
}
