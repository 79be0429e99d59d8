using LokaalSignaal.Silo.Cases;

namespace LokaalSignaal.Silo.Hosting.Embedded;

/// <summary>The mailbox of one live case: commands wait in it, and are done one at a time, in the order in which they came.</summary>
internal sealed class Mailbox(ICaseActivation activation, int capacity, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly Queue<Letter> _letters = new();
    private Task _working = Task.CompletedTask;
    private bool _busy;
    private bool _closed;

    /// <summary>When a command last came or was done, as a timestamp of the clock.</summary>
    public long LastUsed { get; private set; } = clock.GetTimestamp();

    /// <summary>Ends when there is nothing to do.</summary>
    public Task Idle
    {
        get
        {
            lock (_gate)
            {
                return _working;
            }
        }
    }

    public Posting Post(Letter letter)
    {
        lock (_gate)
        {
            if (_closed)
            {
                return Posting.Closed;
            }

            if (_letters.Count >= capacity)
            {
                return Posting.Full;
            }

            _letters.Enqueue(letter);
            LastUsed = clock.GetTimestamp();
            if (!_busy)
            {
                _busy = true;
                _working = Task.Run(WorkAsync);
            }

            return Posting.Taken;
        }
    }

    /// <summary>Closes the mailbox, unless there is something in it.</summary>
    public bool TryClose()
    {
        lock (_gate)
        {
            _closed = !_busy && _letters.Count == 0;
            return _closed;
        }
    }

    private async Task WorkAsync()
    {
        while (Next() is { } letter)
        {
            try
            {
                letter.Open();
                letter.Reply(await activation.HandleAsync(letter.Dispatch));
            }
            catch (Exception trouble)
            {
                // A bug in one command is its sender's to hear of; the case goes on with the next.
                letter.Fail(trouble);
            }
        }
    }

    private Letter? Next()
    {
        lock (_gate)
        {
            LastUsed = clock.GetTimestamp();
            _busy = _letters.TryDequeue(out var letter);
            return letter;
        }
    }
}
