using LokaalSignaal.Silo.Tests.Journal.Postgres;

namespace LokaalSignaal.EndToEnd.SeveralProcesses;

/// <summary>A test on PostgreSQL; skipped, with the reason, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresFactAttribute : FactAttribute
{
    /// <param name="browser">Whether it takes a browser too.</param>
    public PostgresFactAttribute(bool browser = false)
    {
        if (!ThrowAwayServer.IsHere)
        {
            Skip = "there is no PostgreSQL on this machine";
        }
        else if (browser && !File.Exists(BrowserFactAttribute.Chromium))
        {
            Skip = BrowserFactAttribute.None;
        }
    }
}
