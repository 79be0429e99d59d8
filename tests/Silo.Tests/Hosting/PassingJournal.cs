using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Journal;

namespace LokaalSignaal.Silo.Tests.Hosting;

/// <summary>A journal that passes everything on to a real one. What comes between overrides what it needs.</summary>
public abstract class PassingJournal(IJournal journal) : IJournal
{
    public long Head => journal.Head;

    public string? Trouble => journal.Trouble;

    public virtual ValueTask<AppendResult> AppendAsync(Append append, CancellationToken cancellationToken = default) =>
        journal.AppendAsync(append, cancellationToken);

    public virtual ValueTask<CaseHistory> ReadAsync(CaseId id, bool fromStart = false, CancellationToken cancellationToken = default) =>
        journal.ReadAsync(id, fromStart, cancellationToken);

    public virtual ValueTask<long> HeadAsync(CaseId id, CancellationToken cancellationToken = default) => journal.HeadAsync(id, cancellationToken);

    public virtual ValueTask<Recollection?> RecallAsync(ReadOnlyMemory<byte> answerKey, CancellationToken cancellationToken = default) =>
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
