namespace LokaalSignaal.Silo.Tests.Journal.Sqlite;

public sealed class SqliteFollowerTests() : FollowerTests(new StoreFolder());
