namespace LokaalSignaal.Silo.Tests.Journal.Postgres;

[Collection(PostgresServer.Collection)]
public sealed class PostgresAppendTests(PostgresServer server) : AppendTests(server.NewHome());
