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

    /// <summary>The same, for who doesn't ask which database it is.</summary>
    /// <typeparam name="T">What every store is.</typeparam>
    /// <exception cref="InvalidCastException">The store isn't one.</exception>
    public StoreOpening<T> As<T>() => this switch
    {
        Opened(var store) => new StoreOpening<T>.Opened((T)(object)store!),
        Refused(var refusal) => new StoreOpening<T>.Refused(refusal),
        _ => throw new InvalidOperationException("A store opens or is refused."),
    };
}
