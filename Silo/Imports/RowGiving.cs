using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Imports;
using LokaalSignaal.Signals;
using LokaalSignaal.Silo.Cases;
using LokaalSignaal.Silo.Hosting;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Workflows.Cases;
using LokaalSignaal.Workflows.PersonalData;
using LokaalSignaal.Workflows.Signals;
using LokaalSignaal.Workflows.Triage;
using Polly;

namespace LokaalSignaal.Silo.Imports;

/// <summary>
/// Gives the signals of rows. The case of each is derived from its row's key, so a row that comes again, in whatever
/// import, finds its signal there.
/// </summary>
/// <param name="host">Where commands go.</param>
/// <param name="journal">Tells which signals are there.</param>
/// <param name="order">What is imported.</param>
/// <param name="map">From column to field.</param>
/// <param name="labels">The labels that exist.</param>
/// <param name="clock">The time, for rows that don't tell.</param>
internal sealed class RowGiving(ICaseHost host, IJournal journal, ImportOrder order, ImportMap map, KnownLabels labels, TimeProvider clock)
{
    private const int MostAttempts = 20;

    private readonly ResiliencePipeline<Answer> _patience =
        Patience.While<Answer>(clock, answer => answer is Answer.Busy or Answer.Unknown, MostAttempts);
    private readonly SignalRules _rules = new();
    private readonly Actor _giver = new(PersonId.System, new Capacity(order.Municipality, Role.Giver));

    /// <summary>Gives the signal of a row, or finds out what would become of it.</summary>
    public async ValueTask<RowEnd> GiveAsync(RowOutcome.Signal row, CancellationToken cancellationToken)
    {
        var signal = row.Value;
        var id = host.NewCase(order.Municipality, CaseKind.Signal, _giver, signal.Key);
        if (await journal.HeadAsync(id, cancellationToken) > 0)
        {
            return new RowEnd.Skipped([]);
        }

        var (command, notes) = CommandOf(signal);
        ImmutableArray<ImportFinding> findings = [.. row.Notes, .. notes, .. PersonalDataIn(signal)];
        return order.DryRun
            ? Foreseen(id, command, signal, findings)
            : await SentAsync(new Dispatch(id, command, _giver, signal.Key) { At = signal.At }, signal, findings, cancellationToken);
    }

    private async ValueTask<RowEnd> SentAsync(
        Dispatch dispatch,
        ImportedSignal signal,
        ImmutableArray<ImportFinding> findings,
        CancellationToken cancellationToken) =>
        await _patience.ExecuteAsync(stopping => host.SendAsync(dispatch, stopping), cancellationToken) switch
        {
            Answer.Accepted { Again: true } => new RowEnd.Skipped([]),
            Answer.Accepted => new RowEnd.Created(findings),
            Answer.Refused(var refusal) => Refused(refusal, signal),
            var other => new RowEnd.Stopped(other),
        };

    // A dry run asks the rules themselves, with nothing behind them that could be written.
    private RowEnd Foreseen(CaseId id, GiveSignal command, ImportedSignal signal, ImmutableArray<ImportFinding> findings)
    {
        var now = signal.At ?? clock.GetUtcNow();
        var context = new DecisionContext
        {
            Now = now,
            Today = BrusselsTime.DayOf(now),
            Actor = _giver,
            Seed = new byte[32],
            Labels = labels,
        };
        return _rules.Decide(_rules.Unborn(id), command, context) is Verdict.Refused refused
            ? Refused(refused.Why, signal)
            : new RowEnd.Created(findings);
    }

    // The same row from another import at the same moment: the other one gave the signal.
    private RowEnd Refused(Refusal refusal, ImportedSignal signal) =>
        refusal == Refusals.AlreadyThere || refusal == Refusals.KeyReused
            ? new RowEnd.Skipped([])
            : new RowEnd.Refused([new ImportFinding(signal.Row, ColumnOf(refusal), refusal.Code, refusal.Arguments)]);

    private string? ColumnOf(Refusal refusal) =>
        refusal.Arguments is [var field, ..] && ImportFieldName.TryRead(field, out var known) ? ColumnOf(known) : null;

    private string? ColumnOf(ImportField field) => map.Columns.FirstOrDefault(column => column.Value == field).Key;

    private (GiveSignal Command, ImmutableArray<ImportFinding> Notes) CommandOf(ImportedSignal signal)
    {
        var late = signal.Since > BrusselsTime.DayOf(signal.At ?? clock.GetUtcNow());
        var command = new GiveSignal
        {
            Text = signal.Text,
            Nature = signal.Nature,
            Themes = signal.Themes,
            TargetGroups = signal.TargetGroups,
            Area = signal.Area,
            People = signal.People,
            Since = late ? null : signal.Since,
            Tried = signal.Tried,
            Idea = signal.Idea,
            MaskAll = true,
            Channel = Channel.Import,
        };
        return (command, late ? [new(signal.Row, ColumnOf(ImportField.Since), ImportCode.SinceUnknown)] : []);
    }

    private IEnumerable<ImportFinding> PersonalDataIn(ImportedSignal signal) =>
        from part in new[]
        {
            (Field: ImportField.Text, Text: signal.Text),
            (Field: ImportField.Area, Text: signal.Area),
            (Field: ImportField.Tried, Text: signal.Tried),
            (Field: ImportField.Idea, Text: signal.Idea),
        }
        where part.Text is { } text && !PersonalDataFinder.Find(text).IsEmpty
        select new ImportFinding(signal.Row, ColumnOf(part.Field), ImportCode.PersonalData);
}
