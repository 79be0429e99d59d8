using LokaalSignaal.Silo.Journal;

namespace LokaalSignaal.Silo.Backup.Restoring;

/// <summary>Where a backup is put back.</summary>
internal interface IRestoredStore
{
    /// <summary>What people call the place.</summary>
    string Place { get; }

    /// <summary>A file beside it that the backup is copied to first.</summary>
    string Draft { get; }

    /// <summary>What is there already; none: nothing.</summary>
    StoreRefusal? Taken();

    /// <summary>Makes the draft the store.</summary>
    /// <returns>Why it can't be; none: it is.</returns>
    ValueTask<StoreRefusal?> PutAsync();

    /// <summary>Opens the store that was put.</summary>
    StoreOpening<IStore> Open(IPersonIndex people, TimeProvider time);

    /// <summary>Takes away what couldn't be opened.</summary>
    void TakeAway();
}
