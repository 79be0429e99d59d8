using LokaalSignaal.Silo.Tests.Journal.Postgres;

namespace LokaalSignaal.Silo.Tests.Postgres;

[Collection(PostgresServer.Collection)]
public sealed class PostgresJourneyTests(PostgresServer server) : JourneyTests(new RunningSilo(server: server.NewDatabase()));
