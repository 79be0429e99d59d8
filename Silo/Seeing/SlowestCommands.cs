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

    // Quicker than the quickest that is remembered: most commands are, and need not wait for the others.
    private long _least;

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
        if (took.Ticks <= Volatile.Read(ref _least))
        {
            return;
        }

        lock (_gate)
        {
            Forget();
            _slowest.Enqueue(new SlowCommand(command, owner, clock.GetUtcNow(), took), took);
            if (_slowest.Count > Most)
            {
                _slowest.Dequeue();
            }

            Volatile.Write(ref _least, _slowest.Count < Most ? 0 : _slowest.Peek().Took.Ticks);
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
        Volatile.Write(ref _least, 0);
    }
}
