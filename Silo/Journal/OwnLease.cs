namespace LokaalSignaal.Silo.Journal;

/// <summary>The lease of a store that one process owns: there is nobody else, so it is always held.</summary>
internal sealed class OwnLease : ILease
{
    public CancellationToken Lost => CancellationToken.None;

    public ValueTask<bool> TryTakeAsync(CancellationToken cancellationToken) => ValueTask.FromResult(true);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
