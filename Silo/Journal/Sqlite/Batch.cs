namespace LokaalSignaal.Silo.Journal.Sqlite;

/// <summary>
/// What the open transaction adds to the chain. Nothing of it counts until the transaction is durable.
/// </summary>
internal sealed class Batch(Statements statements, ChainHead durable) : IDisposable
{
    private readonly Sequencer _sequencer = new();
    private readonly Statement _insert =
        statements[Upsert.Insert("batches", "number, first_position, last_position, hash, previous")];

    private readonly Statement _word = statements["INSERT OR IGNORE INTO words (name) VALUES (?)"];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _fresh = new(StringComparer.Ordinal);
    private ChainHead _sealed = durable;

    /// <summary>The newest batch that is durable.</summary>
    public ChainHead Durable { get; private set; } = durable;

    /// <summary>The newest position given, in this transaction too.</summary>
    public long Head => _sequencer.Head;

    public void Begin()
    {
        _fresh.Clear();
        _sequencer.Begin(Durable);
    }

    /// <summary>Gives an event its position.</summary>
    public long Next(PreparedAppend append, long version, PreparedEvent happened)
    {
        Name(happened.Type);
        return _sequencer.Next(append, version, happened);
    }

    /// <summary>Writes the batch, if anything happened in it.</summary>
    public void Seal()
    {
        _sealed = Durable;
        if (_sequencer.Seal() is { } batch)
        {
            _sealed = new ChainHead(batch.Number, batch.LastPosition, batch.Hash);
            _insert.Add(batch.Number).Add(batch.FirstPosition).Add(batch.LastPosition).Add(batch.Hash).Add(batch.Previous).Run();
        }
    }

    /// <summary>The transaction is durable.</summary>
    public void Commit()
    {
        Durable = _sealed;
        _known.UnionWith(_fresh);
    }

    public void Dispose() => _sequencer.Dispose();

    private void Name(string type)
    {
        if (!_known.Contains(type) && _fresh.Add(type))
        {
            _word.Add(type).Run();
        }
    }
}
