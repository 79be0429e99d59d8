using LokaalSignaal.Silo.Tests.Journal.Postgres;

namespace LokaalSignaal.Silo.Tests.Hosting.Postgres;

/// <summary>The host of one process, on PostgreSQL.</summary>
[Collection(PostgresServer.Collection)]
public sealed class PostgresHostTests(PostgresServer server) : EmbeddedHostConformance
{
    protected override string? NewDatabase() => server.NewDatabase();
}
