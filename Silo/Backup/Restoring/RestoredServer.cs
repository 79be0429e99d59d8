using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Postgres;
using LokaalSignaal.Silo.Journal.Postgres.Copying;
using Npgsql;

namespace LokaalSignaal.Silo.Backup.Restoring;

/// <summary>A backup is written into an empty database on PostgreSQL, all of it in one transaction.</summary>
internal sealed class RestoredServer(StoreOptions options) : IRestoredStore
{
    private readonly string _folder = Path.GetFullPath(options.Data!);

    public string Place => _folder;

    public string Draft => Path.Combine(_folder, "lokaalsignaal.db" + RestoredFolder.Unfinished);

    public StoreRefusal? Taken() =>
        RestoredFolder.Taken(_folder, Draft)
        ?? (PostgresStore.IsEmpty(options.Database) ? null : new StoreRefusal("restore-database-not-empty", new NpgsqlConnectionStringBuilder(options.Database).Database!));

    public async ValueTask<StoreRefusal?> PutAsync()
    {
        var refusal = await StoreCopy.ToServerAsync(Draft, options.Database).ConfigureAwait(false);
        File.Delete(Draft);
        return refusal;
    }

    public StoreOpening<IStore> Open(IPersonIndex people, TimeProvider time) => PostgresStore.Open(options, people, time).As<IStore>();

    // What couldn't be copied was never there; what couldn't be opened stays to be looked at.
    public void TakeAway()
    {
    }
}
