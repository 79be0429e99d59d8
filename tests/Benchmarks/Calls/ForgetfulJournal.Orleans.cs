using System.Collections.Concurrent;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Tests.Hosting;

namespace LokaalSignaal.Benchmarks.Calls;

/// <summary>A journal that, if it is told so, says without looking that a command never came before, and that a case is as it was.</summary>
internal sealed class ForgetfulJournal(IJournal journal) : PassingJournal(journal)
{
    private readonly ConcurrentDictionary<CaseId, long> _heads = [];

    /// <summary>Whether it looks.</summary>
    public bool LooksUp { get; set; } = true;

    public override async ValueTask<long> HeadAsync(CaseId id, CancellationToken cancellationToken = default)
    {
        if (!LooksUp && _heads.TryGetValue(id, out var head))
        {
            return head;
        }

        return _heads[id] = await base.HeadAsync(id, cancellationToken);
    }

    public override ValueTask<Recollection?> RecallAsync(ReadOnlyMemory<byte> answerKey, CancellationToken cancellationToken = default) =>
        LooksUp ? base.RecallAsync(answerKey, cancellationToken) : ValueTask.FromResult<Recollection?>(null);
}
