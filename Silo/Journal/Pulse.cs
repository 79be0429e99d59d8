namespace LokaalSignaal.Silo.Journal;

/// <summary>A number that only grows, and those who wait for it.</summary>
internal sealed class Pulse(long at)
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _next = New();
    private long _at = at;

    public long At => Volatile.Read(ref _at);

    /// <summary>Tells that it is at least this. Who tells it late tells nothing.</summary>
    public void Beat(long at)
    {
        TaskCompletionSource waiting;
        lock (_gate)
        {
            if (at <= _at)
            {
                return;
            }

            Volatile.Write(ref _at, at);
            (waiting, _next) = (_next, New());
        }

        waiting.SetResult();
    }

    public async Task WaitBeyondAsync(long position, CancellationToken cancellationToken)
    {
        while (Waiting(position) is { } next)
        {
            await next.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private Task? Waiting(long position)
    {
        lock (_gate)
        {
            return _at > position ? null : _next.Task;
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
