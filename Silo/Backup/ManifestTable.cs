using System.Text.Json;
using LokaalSignaal.Silo.Texts;
using Microsoft.Data.Sqlite;

namespace LokaalSignaal.Silo.Backup;

/// <summary>The table in a backup that makes it one; a store has none.</summary>
internal static class ManifestTable
{
    private const string Create = "CREATE TABLE backup_manifest (body TEXT NOT NULL)";

    public static Manifest Write(SqliteConnection copy, string keys, DateTimeOffset now)
    {
        var (position, hash) = HeadOf(copy);
        var erasures = Sql.Number(copy, "SELECT position FROM followers WHERE name = $1", Erasure.Position) ?? 0;
        var manifest = new Manifest(Manifest.Current, now, position, hash, keys, erasures);
        Sql.Run(copy, Create);
        Sql.Run(copy, "INSERT INTO backup_manifest (body) VALUES ($1)", JsonSerializer.Serialize(manifest, JsonSerializerOptions.Web));
        return manifest;
    }

    /// <summary>Reads what a backup says of itself; none when it is no backup.</summary>
    public static Manifest? Read(SqliteConnection backup) =>
        Sql.Number(backup, "SELECT count(*) FROM sqlite_master WHERE name = 'backup_manifest'") == 1
        && Sql.Value(backup, "SELECT body FROM backup_manifest") is string body
            ? JsonSerializer.Deserialize<Manifest>(body, JsonSerializerOptions.Web)
            : null;

    public static void Drop(SqliteConnection store) => Sql.Run(store, "DROP TABLE backup_manifest");

    /// <summary>Whether the backup is what it says: whole pages, and the head that was noted.</summary>
    public static bool Holds(SqliteConnection backup, Manifest manifest) =>
        Sql.Value(backup, "PRAGMA integrity_check") is "ok" && HeadOf(backup) == (manifest.Position, manifest.Hash);

    private static (long Position, string Hash) HeadOf(SqliteConnection copy)
    {
        const string Newest = "FROM batches ORDER BY number DESC LIMIT 1";
        return Sql.Value(copy, "SELECT hash " + Newest) is byte[] hash
            ? (Sql.Number(copy, "SELECT last_position " + Newest) ?? 0, Convert.ToHexStringLower(hash))
            : (0, "");
    }
}
