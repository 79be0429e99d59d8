namespace LokaalSignaal.Silo.Journal;

/// <summary>Writes pieces to one database in one transaction. Used by one thread.</summary>
internal interface ICommitter
{
    /// <summary>
    /// Makes all pieces durable together, deciding on each append; stale and remembered ones write nothing and spoil
    /// nothing. Where it throws, none was written.
    /// </summary>
    /// <exception cref="StoreUnavailableException">Nothing can be written now.</exception>
    /// <exception cref="PoisonException">Something among the pieces can't be written.</exception>
    void Commit(ReadOnlySpan<Piece> pieces);
}
