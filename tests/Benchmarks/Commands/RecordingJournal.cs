using System.Collections.Concurrent;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Tests.Hosting;

namespace LokaalSignaal.Benchmarks.Commands;

/// <summary>A journal that also keeps what was written, in the order in which it was committed.</summary>
internal sealed class RecordingJournal(IJournal journal) : PassingJournal(journal)
{
    private readonly ConcurrentBag<(long Position, Append Append)> _written = [];

    /// <summary>What was written, in order.</summary>
    public Append[] Written => [.. _written.OrderBy(one => one.Position).Select(one => one.Append)];

    public override async ValueTask<AppendResult> AppendAsync(Append append, CancellationToken cancellationToken = default)
    {
        var result = await base.AppendAsync(append, cancellationToken);
        if (result is AppendResult.Committed committed)
        {
            _written.Add((committed.FirstPosition, append));
        }

        return result;
    }
}
