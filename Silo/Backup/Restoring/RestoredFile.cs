using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Sqlite;

namespace LokaalSignaal.Silo.Backup.Restoring;

/// <summary>A backup becomes the file of a store in an empty folder.</summary>
internal sealed class RestoredFile(StoreOptions options) : IRestoredStore
{
    public string Place => Path.GetDirectoryName(Path.GetFullPath(options.Database))!;

    public string Draft => options.Database + RestoredFolder.Unfinished;

    public bool IsTaken() => RestoredFolder.IsTaken(Place, Draft);

    public ValueTask<StoreOpening<IStore>> TakeOverAsync(IPersonIndex people, TimeProvider time)
    {
        File.Move(Draft, options.Database);
        // An older copy is put back knowingly: the noted head isn't missing.
        HeadNote.Forgive(options.Keys);
        return new(SqliteStore.Open(options, people, time).As<IStore>());
    }

    public void TakeAway() => File.Delete(options.Database);
}
