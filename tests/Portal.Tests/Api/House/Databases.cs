using LokaalSignaal.Silo.Tests.Journal.Postgres;

namespace LokaalSignaal.Portal.Tests.Api.House;

/// <summary>
/// On what the API is tested: SQLite, or PostgreSQL behind its fence where <c>TESTS_ON=postgres</c> says so. One server
/// serves all; it ends with these tests.
/// </summary>
internal static class Databases
{
    private static readonly Lazy<ThrowAwayServer> _server = new(() => new ThrowAwayServer());

    /// <summary>Whether it is PostgreSQL.</summary>
    public static bool OnPostgres { get; } = Environment.GetEnvironmentVariable("TESTS_ON") == "postgres";

    /// <summary>How to connect to an empty database; none: the store is a file.</summary>
    public static string? New() => OnPostgres ? _server.Value.NewDatabase() : null;
}
