namespace LokaalSignaal.Silo.Tests.Journal.Sqlite;

public sealed class SqliteGroupCommitTests() : GroupCommitTests(new StoreFolder());
