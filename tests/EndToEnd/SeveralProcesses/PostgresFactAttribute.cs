using LokaalSignaal.Silo.Tests.Journal.Postgres;

namespace LokaalSignaal.EndToEnd.SeveralProcesses;

/// <summary>A test on PostgreSQL; skipped, with the reason, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute()
    {
        if (!ThrowAwayServer.IsHere)
        {
            Skip = "there is no PostgreSQL on this machine";
        }
    }
}
