using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using LokaalSignaal.Silo.Journal;

namespace LokaalSignaal.Silo.Keys;

/// <summary>
/// What was erased, outside the store, so that an older copy of the store doesn't bring it back. An entry is durable
/// before the store is changed; whoever opens a store applies what it hasn't got yet. Several processes on one store have
/// one ledger: they add to it one at a time, each after reading what the others added.
/// </summary>
public sealed class ErasureLedger : IDisposable
{
    private readonly Lock _gate = new();
    private readonly FileStream _file;
    private readonly byte[] _key;
    private readonly ConcurrentDictionary<string, byte> _people = [];
    private byte[] _chain = [];
    private long _read;
    private int _heard;

    private ErasureLedger(FileStream file, byte[] key) => (_file, _key) = (file, key);

    /// <summary>All erasures, oldest first, as far as they were read.</summary>
    public ImmutableArray<LedgerEntry> Entries { get; private set; } = [];

    /// <summary>The number of the newest one; 0 where there is none.</summary>
    public long Count => Entries.Length;

    /// <summary>Whether a person is in it, by their index.</summary>
    public bool HasPerson(byte[] index) => !_people.IsEmpty && _people.ContainsKey(Convert.ToHexString(index));

    /// <summary>Opens a ledger; a line that a crash left half written was never acted on, and is cut off.</summary>
    /// <returns>The ledger, or <c>ledger-damaged</c> with the number of the line that isn't as it was written.</returns>
    public static StoreOpening<ErasureLedger> Open(string path, byte[] key)
    {
        using var alone = PrivateFiles.OpenAlone(TurnOf(path));
        var ledger = new ErasureLedger(PrivateFiles.OpenToAppend(path), key);
        if (ledger.ReadOn())
        {
            ledger._heard = ledger.Entries.Length;
            return new StoreOpening<ErasureLedger>.Opened(ledger);
        }

        ledger.Dispose();
        return new StoreOpening<ErasureLedger>.Refused(new StoreRefusal("ledger-damaged", ledger.Next));
    }

    /// <summary>Notes erasures, durably; when it returns they will happen, whatever crashes.</summary>
    /// <returns>The number of the last one.</returns>
    /// <exception cref="IOException">They could not be noted; nothing may be erased.</exception>
    public long Note(DateTimeOffset at, params ReadOnlySpan<Erased> erased)
    {
        lock (_gate)
        {
            using var alone = PrivateFiles.OpenAlone(TurnOf(_file.Name));
            ReadOnOrThrow();
            var chain = _chain;
            var added = ImmutableArray.CreateBuilder<LedgerEntry>(erased.Length);
            var lines = new List<byte>();
            foreach (var one in erased)
            {
                added.Add(new LedgerEntry(Count + added.Count + 1, at, one));
                lines.AddRange(LedgerLine.Write(added[^1], _key, ref chain));
            }

            WriteDurably([.. lines]);
            Take(added.ToImmutable(), chain);
            return Count;
        }
    }

    /// <summary>What was noted since this was asked last, here and in other processes.</summary>
    /// <exception cref="IOException">It can't be read, or isn't as it was written.</exception>
    public ImmutableArray<LedgerEntry> Hear()
    {
        lock (_gate)
        {
            ReadNews();
            var news = Entries[_heard..];
            _heard = Entries.Length;
            return news;
        }
    }

    /// <summary>All erasures as they are now, those that other processes noted too.</summary>
    /// <exception cref="IOException">It can't be read, or isn't as it was written.</exception>
    public ImmutableArray<LedgerEntry> ReadAgain()
    {
        lock (_gate)
        {
            ReadNews();
            return Entries;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    // Whose turn it is, is settled by a file of its own: the ledger itself is open in every process.
    private static string TurnOf(string path) => path + ".lock";

    private string Next => $"{_file.Name}:{Count + 1}";

    private void ReadNews()
    {
        if (_file.Length != _read)
        {
            using var alone = PrivateFiles.OpenAlone(TurnOf(_file.Name));
            ReadOnOrThrow();
        }
    }

    private void ReadOnOrThrow()
    {
        if (!ReadOn())
        {
            throw new IOException($"The ledger of erasures isn't as it was written: {Next}.");
        }
    }

    // For whoever has the turn only: what another process is writing looks like what a crash left.
    private bool ReadOn()
    {
        if (_file.Length < _read)
        {
            return false;
        }

        var content = new byte[_file.Length - _read];
        _file.Position = _read;
        _file.ReadExactly(content);
        var whole = Array.LastIndexOf(content, (byte)'\n') + 1;
        if (!Take(Encoding.UTF8.GetString(content, 0, whole)))
        {
            return false;
        }

        _read += whole;
        _file.SetLength(_read);
        _file.Position = _read;
        return true;
    }

    private bool Take(string lines)
    {
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var chain = _chain;
            if (LedgerLine.Read(line, _key, ref chain) is not { } entry || entry.Number != Count + 1)
            {
                return false;
            }

            Take([entry], chain);
        }

        return true;
    }

    private void Take(ImmutableArray<LedgerEntry> entries, byte[] chain)
    {
        (_chain, Entries) = (chain, Entries.AddRange(entries));
        foreach (var person in entries.Select(entry => entry.Erased).OfType<Erased.Person>())
        {
            _people[Convert.ToHexString(person.Index)] = 0;
        }
    }

    private void WriteDurably(byte[] lines)
    {
        try
        {
            _file.Write(lines);
            _file.Flush(flushToDisk: true);
            _read = _file.Position;
        }
        catch (IOException)
        {
            // Nothing of it may be found at the next start: nothing will have been erased.
            _file.SetLength(_read);
            _file.Position = _read;
            throw;
        }
    }
}
