using System.Collections.Concurrent;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Journal;

namespace LokaalSignaal.Silo.Tests.Hosting;

/// <summary>A real journal between which and its host a test can come: to hold a write up, spoil it, or lose its answer.</summary>
public sealed class MeddledJournal(IJournal journal) : PassingJournal(journal)
{
    private readonly ConcurrentDictionary<CaseId, int> _wakings = [];

    /// <summary>What is done instead of writing; it gets the append, and the writing.</summary>
    public Func<Append, Func<Append, ValueTask<AppendResult>>, ValueTask<AppendResult>> Instead { get; set; } = (append, write) => write(append);

    /// <summary>How often a case was read, to wake it.</summary>
    public int Wakings(CaseId id) => _wakings.GetValueOrDefault(id);

    public override ValueTask<AppendResult> AppendAsync(Append append, CancellationToken cancellationToken = default) =>
        Instead(append, meant => base.AppendAsync(meant, cancellationToken));

    public override ValueTask<CaseHistory> ReadAsync(CaseId id, bool fromStart = false, CancellationToken cancellationToken = default)
    {
        _wakings.AddOrUpdate(id, 1, (_, times) => times + 1);
        return base.ReadAsync(id, fromStart, cancellationToken);
    }
}
