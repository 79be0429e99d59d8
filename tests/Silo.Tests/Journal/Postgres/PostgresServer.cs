using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Postgres;

namespace LokaalSignaal.Silo.Tests.Journal.Postgres;

/// <summary>A server with a store that was made once, for tests that need an empty one quickly.</summary>
public sealed class PostgresServer : ThrowAwayServer
{
    public const string Collection = "postgres";

    internal PostgresHome NewHome() => new(this, NewName("model"));

    private protected override void Prepare()
    {
        Ask("postgres", "CREATE DATABASE model");
        Made(PostgresStore.Open(new StoreOptions { Database = WayTo("model"), Keys = Path.Combine(Root, "keys") }, new StoreFolder.PlainIndex(), TimeProvider.System));
    }

    // The template must be let go of before it is copied.
    private static void Made(StoreOpening<PostgresStore> model) =>
        Assert.IsType<StoreOpening<PostgresStore>.Opened>(model).Store.DisposeAsync().AsTask().GetAwaiter().GetResult();
}

[CollectionDefinition(PostgresServer.Collection)]
public sealed class PostgresTests : ICollectionFixture<PostgresServer>;
