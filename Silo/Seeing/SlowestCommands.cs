using System.Collections.Immutable;
using LokaalSignaal.Health;

namespace LokaalSignaal.Silo.Seeing;

/// <summary>Remembers the slowest commands of the last hour.</summary>
/// <param name="clock">What time it is.</param>
public sealed class SlowestCommands(TimeProvider clock)
{
    private const int Most = 20;
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(1);

    private readonly Lock _gate = new();
    private readonly PriorityQueue<SlowCommand, TimeSpan> _slowest = new();

    /// <summary>The slowest of the last hour, the slowest first.</summary>
    public ImmutableArray<SlowCommand> All
    {
        get
        {
            lock (_gate)
            {
                Forget();
                return [.. _slowest.UnorderedItems.Select(item => item.Element).OrderByDescending(command => command.Took)];
            }
        }
    }

    /// <summary>A command was answered.</summary>
    public void Note(string command, string owner, TimeSpan took)
    {
        lock (_gate)
        {
            Forget();
            _slowest.Enqueue(new SlowCommand(command, owner, clock.GetUtcNow(), took), took);
            if (_slowest.Count > Most)
            {
                _slowest.Dequeue();
            }
        }
    }

    private void Forget()
    {
        var since = clock.GetUtcNow() - Remembered;
        if (_slowest.UnorderedItems.All(item => item.Element.At > since))
        {
            return;
        }

        var kept = _slowest.UnorderedItems.Where(item => item.Element.At > since).ToArray();
        _slowest.Clear();
        _slowest.EnqueueRange(kept);
    }
}
