namespace LokaalSignaal.Silo.Tests.Journal.Postgres;

[Collection(PostgresServer.Collection)]
public sealed class PostgresGroupCommitTests(PostgresServer server) : GroupCommitTests(server.NewHome());
