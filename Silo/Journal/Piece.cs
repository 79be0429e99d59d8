namespace LokaalSignaal.Silo.Journal;

/// <summary>Something that waits for the one writer, and whoever waits for it.</summary>
internal abstract class Piece
{
    /// <summary>It is durable: tells so.</summary>
    public abstract void Settle();

    /// <summary>It wasn't written: tells why.</summary>
    public abstract void Refuse(Exception why);
}

/// <summary>An append that waits.</summary>
internal sealed class AppendPiece(PreparedAppend append) : Piece
{
    private readonly TaskCompletionSource<AppendResult> _told = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public PreparedAppend Append => append;

    /// <summary>What will be told when the commit is durable.</summary>
    public AppendResult? Result { get; set; }

    public Task<AppendResult> Told => _told.Task;

    public override void Settle() =>
        _told.TrySetResult(Result ?? throw new InvalidOperationException("A commit must decide on every append."));

    public override void Refuse(Exception why) => _told.TrySetResult(why switch
    {
        StoreUnavailableException gone => new AppendResult.Unavailable(gone.Code, gone.Unsure),
        PoisonException poison => new AppendResult.Failed(poison.Code),
        _ => new AppendResult.Failed("unexpected"),
    });
}

/// <summary>Other work that waits.</summary>
internal abstract class WorkPiece : Piece
{
    public abstract void Run(IWriteUnit unit);
}

/// <summary>Other work that waits, and what it tells.</summary>
internal sealed class WorkPiece<T>(Func<IWriteUnit, T> work) : WorkPiece
{
    private readonly TaskCompletionSource<T> _told = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;

    public Task<T> Told => _told.Task;

    public override void Run(IWriteUnit unit) => _result = work(unit);

    public override void Settle() => _told.TrySetResult(_result!);

    public override void Refuse(Exception why) => _told.TrySetException(why);
}
