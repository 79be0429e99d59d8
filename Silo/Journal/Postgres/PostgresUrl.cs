using System.Net;
using Npgsql;

namespace LokaalSignaal.Silo.Journal.Postgres;

/// <summary>
/// Reads <c>postgres://user:password@host:port/database?sslmode=require</c>. A folder with the server's socket is given
/// as <c>postgres:///database?host=/run/postgresql&amp;user=name</c>.
/// </summary>
public static class PostgresUrl
{
    /// <summary>How to connect; none where it isn't such an address, or leads to no database.</summary>
    public static string? Read(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        if (!IsOne(url) || !Uri.TryCreate(url, UriKind.Absolute, out var address) || address.AbsolutePath.Length < 2)
        {
            return null;
        }

        try
        {
            return Way(address).ToString();
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Whether it begins as one.</summary>
    public static bool IsOne(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return url.StartsWith("postgres://", StringComparison.Ordinal) || url.StartsWith("postgresql://", StringComparison.Ordinal);
    }

    private static NpgsqlConnectionStringBuilder Way(Uri address)
    {
        var way = new NpgsqlConnectionStringBuilder
        {
            Host = address.Host.Length > 0 ? address.Host : "localhost",
            Port = address.Port > 0 ? address.Port : NpgsqlConnection.DefaultPort,
            Database = Uri.UnescapeDataString(address.AbsolutePath[1..]),
        };
        if (address.UserInfo.Split(':', 2) is [{ Length: > 0 } user, .. var password])
        {
            way.Username = Uri.UnescapeDataString(user);
            way.Password = password is [var secret] ? Uri.UnescapeDataString(secret) : null;
        }

        foreach (var part in address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = part.Split('=', 2) is [var left, var right] ? (left, right) : (part, "");
            // PostgreSQL's own tools call it so.
            way[name == "user" ? nameof(way.Username) : name] = WebUtility.UrlDecode(value);
        }

        return way;
    }
}
