namespace LokaalSignaal.Silo.Tests.Journal.Postgres;

[Collection(PostgresServer.Collection)]
public sealed class PostgresFollowerTests(PostgresServer server) : FollowerTests(server.NewHome());
