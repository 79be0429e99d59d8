namespace LokaalSignaal.Silo.Journal;

/// <summary>What came of opening a store. A closed set.</summary>
/// <typeparam name="TStore">The store of one database.</typeparam>
public abstract record StoreOpening<TStore>
{
    private StoreOpening()
    {
    }

    /// <summary>Open, and owned by this process.</summary>
    /// <param name="Store">The store.</param>
    public sealed record Opened(TStore Store) : StoreOpening<TStore>;

    /// <summary>Not opened; nothing was changed.</summary>
    /// <param name="Refusal">Why.</param>
    public sealed record Refused(StoreRefusal Refusal) : StoreOpening<TStore>;
}
