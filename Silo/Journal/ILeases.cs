namespace LokaalSignaal.Silo.Journal;

/// <summary>Settles which of several processes on one store does what only one of them is to do.</summary>
public interface ILeases
{
    /// <summary>A lease that nobody here has yet. The caller disposes it, and so lets go of it.</summary>
    /// <param name="name">What is to be done; the same in every process.</param>
    ILease LeaseOf(string name);
}

/// <summary>
/// At any time one process has it, and it dies with that process. For a moment two may believe to have it: what is done
/// under it must bear to be done twice.
/// </summary>
public interface ILease : IAsyncDisposable
{
    /// <summary>Cancelled when it was lost after it was taken.</summary>
    CancellationToken Lost { get; }

    /// <summary>Takes it, where no other process has it.</summary>
    /// <returns>Whether it is this process's now.</returns>
    ValueTask<bool> TryTakeAsync(CancellationToken cancellationToken);
}
