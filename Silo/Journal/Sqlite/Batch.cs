namespace LokaalSignaal.Silo.Journal.Sqlite;

/// <summary>
/// The one sequencer: gives positions and hashes what gets them, for the transaction that is open. Nothing of it counts
/// until the transaction is durable.
/// </summary>
internal sealed class Batch(Statements statements, ChainHead durable) : IDisposable
{
    private readonly Chain _chain = new();
    private readonly Statement _insert =
        statements[Upsert.Insert("batches", "number, first_position, last_position, hash, previous")];

    private readonly Statement _word = statements["INSERT OR IGNORE INTO words (name) VALUES (?)"];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _fresh = new(StringComparer.Ordinal);
    private ChainHead _sealed = durable;

    /// <summary>The newest batch that is durable.</summary>
    public ChainHead Durable { get; private set; } = durable;

    /// <summary>The newest position given, in this transaction too.</summary>
    public long Head { get; private set; } = durable.Position;

    public void Begin()
    {
        Head = Durable.Position;
        _fresh.Clear();
        _chain.Begin(Durable.Hash);
    }

    /// <summary>Gives an event its position.</summary>
    public long Next(PreparedAppend append, long version, PreparedEvent happened)
    {
        _chain.Add(new Link
        {
            Position = ++Head,
            Case = append.Case,
            Version = version,
            At = append.At,
            By = append.By,
            Capacity = append.Capacity,
            Type = happened.Type,
            Body = happened.Body,
        });
        Name(happened.Type);
        return Head;
    }

    /// <summary>Writes the batch, if anything happened in it.</summary>
    public void Seal()
    {
        _sealed = Durable;
        if (Head > Durable.Position)
        {
            _sealed = new ChainHead(Durable.Number + 1, Head, _chain.End());
            _insert.Add(_sealed.Number).Add(Durable.Position + 1).Add(Head).Add(_sealed.Hash).Add(Durable.Hash).Run();
        }
    }

    /// <summary>The transaction is durable.</summary>
    public void Commit()
    {
        Durable = _sealed;
        _known.UnionWith(_fresh);
    }

    public void Dispose() => _chain.Dispose();

    private void Name(string type)
    {
        if (!_known.Contains(type) && _fresh.Add(type))
        {
            _word.Add(type).Run();
        }
    }
}
