namespace LokaalSignaal.Silo.Tests.Journal.Postgres;

[Collection(PostgresServer.Collection)]
public sealed class PostgresVerificationTests(PostgresServer server) : VerificationTests(server.NewHome());
