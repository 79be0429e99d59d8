using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Sqlite;

namespace LokaalSignaal.Silo.Backup.Restoring;

/// <summary>A backup becomes the file of a store in an empty folder.</summary>
internal sealed class RestoredFile(StoreOptions options) : IRestoredStore
{
    public string Place => Path.GetDirectoryName(Path.GetFullPath(options.Database))!;

    public string Draft => options.Database + RestoredFolder.Unfinished;

    public StoreRefusal? Taken() => RestoredFolder.Taken(Place, Draft);

    public ValueTask<StoreRefusal?> PutAsync()
    {
        File.Move(Draft, options.Database);
        return default;
    }

    public StoreOpening<IStore> Open(IPersonIndex people, TimeProvider time) => SqliteStore.Open(options, people, time).As<IStore>();

    public void TakeAway() => File.Delete(options.Database);
}
