using System.Runtime.InteropServices;
using System.Threading.Channels;

namespace LokaalSignaal.Silo.Journal;

/// <summary>
/// The one writer. A thread of its own takes whatever waits and makes it durable in one transaction; it never waits for
/// more to come, because while one commit is under way the next one fills by itself. Where a transaction fails, its
/// halves are tried apart, down to the single piece that can't be written, so that nobody pays for a neighbour. Order
/// is kept throughout: positions are given in commit order.
/// </summary>
internal sealed class GroupCommit : IDisposable
{
    private readonly ICommitter _committer;
    private readonly int _most;
    private readonly Channel<Piece> _queue;
    private readonly Thread _thread;
    private volatile string? _trouble;
    private volatile bool _closing;

    public GroupCommit(ICommitter committer, int queue, int most)
    {
        _committer = committer;
        _most = most;
        _queue = Channel.CreateBounded<Piece>(new BoundedChannelOptions(queue)
        {
            SingleReader = true,
            // The writer's thread is woken by whoever comes, not by way of the pool.
            AllowSynchronousContinuations = true,
        });
        _thread = new Thread(Run) { Name = "journal", IsBackground = true };
        _thread.Start();
    }

    /// <summary>Why the last commit couldn't be written; none when it could.</summary>
    public string? Trouble => _trouble;

    public int Waiting => _queue.Reader.Count;

    public bool IsClosed => _closing;

    public bool TryTake(Piece piece) => _queue.Writer.TryWrite(piece);

    public async ValueTask TakeAsync(Piece piece, CancellationToken cancellationToken)
    {
        try
        {
            await _queue.Writer.WriteAsync(piece, cancellationToken).ConfigureAwait(false);
        }
        catch (ChannelClosedException)
        {
            throw new StoreUnavailableException("closed");
        }
    }

    /// <summary>Takes no more, and ends when what waits is written.</summary>
    public void Dispose()
    {
        _closing = true;
        _queue.Writer.TryComplete();
        _thread.Join();
    }

    private void Run()
    {
        var batch = new List<Piece>(_most);
        while (_queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (batch.Count < _most && _queue.Reader.TryRead(out var piece))
            {
                batch.Add(piece);
            }

            Write(CollectionsMarshal.AsSpan(batch));
            batch.Clear();
        }
    }

    private void Write(ReadOnlySpan<Piece> pieces)
    {
        if (Try(pieces))
        {
            return;
        }

        Write(pieces[..(pieces.Length / 2)]);
        Write(pieces[(pieces.Length / 2)..]);
    }

    private bool Try(ReadOnlySpan<Piece> pieces)
    {
        try
        {
            _committer.Commit(pieces);
            _trouble = null;
        }
        catch (StoreUnavailableException gone)
        {
            _trouble = gone.Code;
            return Refuse(pieces, gone);
        }
        catch (Exception error)
        {
            return pieces.Length == 1 && Refuse(pieces, error);
        }

        foreach (var piece in pieces)
        {
            piece.Settle();
        }

        return true;
    }

    private static bool Refuse(ReadOnlySpan<Piece> pieces, Exception why)
    {
        foreach (var piece in pieces)
        {
            piece.Refuse(why);
        }

        return true;
    }
}
