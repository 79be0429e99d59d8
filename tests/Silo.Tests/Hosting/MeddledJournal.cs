using System.Collections.Concurrent;
using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Journal;

namespace LokaalSignaal.Silo.Tests.Hosting;

/// <summary>A real journal between which and its host a test can come: to hold a write up, spoil it, or lose its answer.</summary>
public sealed class MeddledJournal(IJournal journal) : IJournal
{
    private readonly ConcurrentDictionary<CaseId, int> _wakings = [];

    /// <summary>What is done instead of writing; it gets the append, and the writing.</summary>
    public Func<Append, Func<Append, ValueTask<AppendResult>>, ValueTask<AppendResult>> Instead { get; set; } = (append, write) => write(append);

    public long Head => journal.Head;

    public string? Trouble => journal.Trouble;

    /// <summary>How often a case was read, to wake it.</summary>
    public int Wakings(CaseId id) => _wakings.GetValueOrDefault(id);

    public ValueTask<AppendResult> AppendAsync(Append append, CancellationToken cancellationToken = default) =>
        Instead(append, meant => journal.AppendAsync(meant, cancellationToken));

    public ValueTask<CaseHistory> ReadAsync(CaseId id, bool fromStart = false, CancellationToken cancellationToken = default)
    {
        _wakings.AddOrUpdate(id, 1, (_, times) => times + 1);
        return journal.ReadAsync(id, fromStart, cancellationToken);
    }

    public ValueTask<long> HeadAsync(CaseId id, CancellationToken cancellationToken = default) => journal.HeadAsync(id, cancellationToken);

    public ValueTask<Recollection?> RecallAsync(ReadOnlyMemory<byte> answerKey, CancellationToken cancellationToken = default) =>
        journal.RecallAsync(answerKey, cancellationToken);

    public ValueTask<ImmutableArray<RecordedEvent>> ReadAfterAsync(long position, int max, CancellationToken cancellationToken = default) =>
        journal.ReadAfterAsync(position, max, cancellationToken);

    public ValueTask KeepAsync(CaseId id, SnapshotDraft snapshot, CancellationToken cancellationToken = default) =>
        journal.KeepAsync(id, snapshot, cancellationToken);

    public ValueTask<T> WriteAsync<T>(Func<IWriteUnit, T> work, CancellationToken cancellationToken = default) =>
        journal.WriteAsync(work, cancellationToken);

    public Task WaitBeyondAsync(long position, CancellationToken cancellationToken = default) => journal.WaitBeyondAsync(position, cancellationToken);

    public ValueTask ScrubAsync(CancellationToken cancellationToken = default) => journal.ScrubAsync(cancellationToken);

    public ValueTask CopyAsync(string path, CancellationToken cancellationToken = default) => journal.CopyAsync(path, cancellationToken);

    public ValueTask<string?> ProbeAsync(CancellationToken cancellationToken = default) => journal.ProbeAsync(cancellationToken);
}
