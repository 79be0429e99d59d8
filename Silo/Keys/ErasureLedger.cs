using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using LokaalSignaal.Silo.Journal;

namespace LokaalSignaal.Silo.Keys;

/// <summary>
/// What was erased, outside the store, so that an older copy of the store doesn't bring it back. An entry is durable
/// before the store is changed; whoever opens a store applies what it hasn't got yet.
/// </summary>
public sealed class ErasureLedger : IDisposable
{
    private readonly Lock _gate = new();
    private readonly FileStream _file;
    private readonly byte[] _key;
    private readonly ConcurrentDictionary<string, byte> _people = [];
    private byte[] _chain;

    private ErasureLedger(FileStream file, byte[] key, byte[] chain, ImmutableArray<LedgerEntry> entries)
    {
        (_file, _key, _chain, Entries) = (file, key, chain, entries);
        Know(entries);
    }

    /// <summary>All erasures, oldest first.</summary>
    public ImmutableArray<LedgerEntry> Entries { get; private set; }

    /// <summary>The number of the newest one; 0 where there is none.</summary>
    public long Count => Entries.Length;

    /// <summary>Whether a person is in it, by their index.</summary>
    public bool HasPerson(byte[] index) => !_people.IsEmpty && _people.ContainsKey(Convert.ToHexString(index));

    /// <summary>Opens a ledger; a line that a crash left half written was never acted on, and is cut off.</summary>
    /// <returns>The ledger, or <c>ledger-damaged</c> with the number of the line that isn't as it was written.</returns>
    public static StoreOpening<ErasureLedger> Open(string path, byte[] key)
    {
        var file = PrivateFiles.OpenToAppend(path);
        var content = new byte[file.Length];
        file.ReadExactly(content);
        var whole = Array.LastIndexOf(content, (byte)'\n') + 1;
        var chain = Array.Empty<byte>();
        var lines = Encoding.UTF8.GetString(content, 0, whole).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var entries = ImmutableArray.CreateBuilder<LedgerEntry>(lines.Length);
        foreach (var line in lines)
        {
            if (LedgerLine.Read(line, key, ref chain) is not { } entry || entry.Number != entries.Count + 1)
            {
                file.Dispose();
                return Damaged($"{path}:{entries.Count + 1}");
            }

            entries.Add(entry);
        }

        file.SetLength(whole);
        file.Position = whole;
        return new StoreOpening<ErasureLedger>.Opened(new ErasureLedger(file, key, chain, entries.ToImmutable()));
    }

    /// <summary>Notes erasures, durably; when it returns they will happen, whatever crashes.</summary>
    /// <returns>The number of the last one.</returns>
    /// <exception cref="IOException">They could not be noted; nothing may be erased.</exception>
    public long Note(DateTimeOffset at, params ReadOnlySpan<Erased> erased)
    {
        lock (_gate)
        {
            var chain = _chain;
            var added = ImmutableArray.CreateBuilder<LedgerEntry>(erased.Length);
            var lines = new List<byte>();
            foreach (var one in erased)
            {
                added.Add(new LedgerEntry(Count + added.Count + 1, at, one));
                lines.AddRange(LedgerLine.Write(added[^1], _key, ref chain));
            }

            WriteDurably([.. lines]);
            (_chain, Entries) = (chain, Entries.AddRange(added));
            Know(added);
            return Count;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private void Know(IEnumerable<LedgerEntry> entries)
    {
        foreach (var person in entries.Select(entry => entry.Erased).OfType<Erased.Person>())
        {
            _people[Convert.ToHexString(person.Index)] = 0;
        }
    }

    private void WriteDurably(byte[] lines)
    {
        var start = _file.Position;
        try
        {
            _file.Write(lines);
            _file.Flush(flushToDisk: true);
        }
        catch (IOException)
        {
            // Nothing of it may be found at the next start: nothing will have been erased.
            _file.SetLength(start);
            _file.Position = start;
            throw;
        }
    }

    private static StoreOpening<ErasureLedger>.Refused Damaged(string place) => new(new StoreRefusal("ledger-damaged", place));
}
