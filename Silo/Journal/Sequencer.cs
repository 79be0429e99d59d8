namespace LokaalSignaal.Silo.Journal;

/// <summary>Gives events their positions and hashes them onto the chain, for the transaction that is open.</summary>
internal sealed class Sequencer : IDisposable
{
    private readonly Chain _chain = new();
    private ChainHead _before = ChainHead.None;

    /// <summary>The newest position given, in this transaction too.</summary>
    public long Head { get; private set; }

    /// <param name="durable">The newest batch that is durable.</param>
    public void Begin(ChainHead durable)
    {
        (_before, Head) = (durable, durable.Position);
        _chain.Begin(durable.Hash);
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
        return Head;
    }

    /// <summary>The batch that this transaction adds, as it lies in the store; none where nothing happened in it.</summary>
    public Model.StoredBatch? Seal() => Head == _before.Position ? null : new Model.StoredBatch
    {
        Number = _before.Number + 1,
        FirstPosition = _before.Position + 1,
        LastPosition = Head,
        Hash = _chain.End(),
        Previous = _before.Hash,
    };

    public void Dispose() => _chain.Dispose();
}
