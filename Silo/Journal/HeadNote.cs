using System.Text;

namespace LokaalSignaal.Silo.Journal;

/// <summary>
/// Notes the head of the chain outside the store. The note may be behind the store, never ahead of it: a note that the
/// store doesn't know means that a tail was lost or an older copy put back.
/// </summary>
internal sealed class HeadNote : IDisposable
{
    private const string Fresh = ".new";

    private readonly Lock _gate = new();
    private readonly Lock _writing = new();
    private readonly string _file;
    private readonly TimeSpan _lag;
    private readonly ITimer _timer;
    private readonly string _fresh;
    private ChainHead? _waiting;

    public HeadNote(string folder, TimeSpan lag, TimeProvider time)
    {
        _file = FileIn(folder);
        // Several processes note in one folder: nobody moves what another is still writing.
        _fresh = $"{_file}.{Guid.NewGuid():N}{Fresh}";
        _lag = lag;
        _timer = time.CreateTimer(_ => Write(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>The last time that noting failed; none when it went well.</summary>
    public Exception? Failure { get; private set; }

    public static string FileIn(string folder) => Path.Combine(folder, "head");

    /// <summary>All notes: the newest, and those that a store didn't know when it was opened.</summary>
    public static IEnumerable<ChainHead?> All(string folder) => !Directory.Exists(folder)
        ? []
        : Directory.EnumerateFiles(folder, "head*")
            .Where(file => !file.EndsWith(Fresh, StringComparison.Ordinal))
            .Select(file => ChainHead.Read(File.ReadAllText(file)));

    /// <summary>Keeps a note that the store doesn't know, for verifying.</summary>
    public static void PutAside(string folder, ChainHead unknown) =>
        File.Move(FileIn(folder), $"{FileIn(folder)}.missing-{unknown.Number}", overwrite: true);

    /// <summary>Forgets what was put aside: somebody put an older copy back knowingly.</summary>
    public static void Forgive(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "head*"))
        {
            File.Delete(file);
        }
    }

    public static ChainHead? ReadFrom(string folder) =>
        File.Exists(FileIn(folder)) ? ChainHead.Read(File.ReadAllText(FileIn(folder))) : null;

    /// <summary>Takes note of a durable head, to be written soon.</summary>
    public void Take(ChainHead head)
    {
        lock (_gate)
        {
            if (_waiting is null)
            {
                _timer.Change(_lag, Timeout.InfiniteTimeSpan);
            }

            _waiting = head;
        }
    }

    public void Dispose()
    {
        _timer.Dispose();
        Write();
    }

    // The file is written outside the gate, so that the journal's writer never waits for it.
    private void Write()
    {
        lock (_writing)
        {
            if (Next() is { } head)
            {
                Try(head);
            }
        }
    }

    private ChainHead? Next()
    {
        lock (_gate)
        {
            var head = _waiting;
            _waiting = null;
            return head;
        }
    }

    private void Try(ChainHead head)
    {
        try
        {
            Replace(head);
            Failure = null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The store itself is well: the note is behind, which verifying allows; the next commit tries again.
            Failure = error;
        }
    }

    private void Replace(ChainHead head)
    {
        using (var file = new FileStream(_fresh, FileMode.Create, FileAccess.Write))
        {
            file.Write(Encoding.ASCII.GetBytes(head.ToString()));
            file.Flush(flushToDisk: true);
        }

        File.Move(_fresh, _file, overwrite: true);
    }
}
