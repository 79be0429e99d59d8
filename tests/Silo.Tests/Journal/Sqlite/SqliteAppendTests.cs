namespace LokaalSignaal.Silo.Tests.Journal.Sqlite;

public sealed class SqliteAppendTests() : AppendTests(new StoreFolder());
