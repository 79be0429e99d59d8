using LokaalSignaal.Silo.Journal.Sqlite;
using Microsoft.Data.Sqlite;

namespace LokaalSignaal.Silo.Search.Sqlite;

/// <summary>Writes documents into the index's tables.</summary>
internal static class SqliteWriting
{
    private const int Attempts = 5;

    // How much of a word tells which word it was.
    private const int Telling = 3;

    public static void Replace(SqliteConnection connection, SearchDocument document)
    {
        var place = Places.For(document);
        var facets = $"{Facet.Place(Shelf.Of(document.CaseId))} {document.Facets}".TrimEnd();
        if (Old(connection, document.CaseId) is { } old)
        {
            if (old.Words == document.Words && old.Facets == facets)
            {
                return;
            }

            Forget(connection, old);
            place = old.Id;
        }
        else
        {
            place = Free(connection, place);
        }

        Run(connection, "INSERT INTO docs (id, case_id, words, facets) VALUES ($id, $case, $words, $facets)",
            ("$id", place), ("$case", document.CaseId), ("$words", document.Words), ("$facets", facets));
        Run(connection, "INSERT INTO found (rowid, words, facets) VALUES ($id, $words, $facets)",
            ("$id", place), ("$words", document.Words), ("$facets", facets));
        WordCounts.Add(connection, document.Words);
        Count(connection, 1);
    }

    /// <summary>Notes how far the journal is in it.</summary>
    public static void Note(SqliteConnection connection, long position) => Run(
        connection,
        "INSERT INTO state VALUES ('position', $at) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        ("$at", position));

    /// <summary>Empties it.</summary>
    public static void Clear(SqliteConnection connection) => Connections.Set(
        connection,
        "INSERT INTO found (found) VALUES ('delete-all'); DELETE FROM docs; DELETE FROM words; DELETE FROM state;");

    /// <summary>The words that are in the index of these cases, and won't be when the documents are.</summary>
    public static HashSet<string> Gone(SqliteConnection connection, IEnumerable<SearchDocument> documents) =>
        [.. documents.SelectMany(document => SearchDocument.Split(Old(connection, document.CaseId)?.Words).Except(SearchDocument.Split(document.Words)))];

    /// <summary>Overwrites words that were deleted, in the tree of words and in the log of changes.</summary>
    public static void Scrub(SqliteConnection connection, HashSet<string> gone)
    {
        if (IsBorder(connection, gone))
        {
            Connections.Set(connection, "INSERT INTO found (found) VALUES ('optimize')");
        }

        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            using var command = SqliteIndex.Command(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
            if (command.ExecuteScalar() is 0L)
            {
                return;
            }
        }

        throw new InvalidOperationException("The log of the search index is in use: what was erased may still be in it.");
    }

    // The borders between the tree's leaves are words too, or how words begin, and outlive them. Merging everything
    // makes new ones; that takes long, and is seldom needed.
    private static bool IsBorder(SqliteConnection connection, HashSet<string> gone)
    {
        if (gone.Count == 0)
        {
            return false;
        }

        using var command = SqliteIndex.Command(connection, "SELECT DISTINCT CAST(term AS TEXT) FROM found_idx WHERE length(term) > $least", ("$least", Telling));
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            var border = rows.GetString(0)[1..];
            if (gone.Any(word => word.StartsWith(border, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    private static (long Id, string Words, string Facets)? Old(SqliteConnection connection, string caseId)
    {
        using var command = SqliteIndex.Command(connection, "SELECT id, words, facets FROM docs WHERE case_id = $case", ("$case", caseId));
        using var rows = command.ExecuteReader();
        return rows.Read() ? (rows.GetInt64(0), rows.GetString(1), rows.GetString(2)) : null;
    }

    private static void Forget(SqliteConnection connection, (long Id, string Words, string Facets) old)
    {
        Run(connection, "INSERT INTO found (found, rowid, words, facets) VALUES ('delete', $id, $words, $facets)",
            ("$id", old.Id), ("$words", old.Words), ("$facets", old.Facets));
        Run(connection, "DELETE FROM docs WHERE id = $id", ("$id", old.Id));
        WordCounts.Remove(connection, old.Words);
        Count(connection, -1);
    }

    private static void Count(SqliteConnection connection, long more) => Run(
        connection,
        "INSERT INTO state VALUES ('documents', $more) ON CONFLICT (name) DO UPDATE SET value = value + excluded.value",
        ("$more", more));

    private static long Free(SqliteConnection connection, long place)
    {
        while (true)
        {
            using var command = SqliteIndex.Command(connection, "SELECT 1 FROM docs WHERE id = $id", ("$id", place));
            if (command.ExecuteScalar() is null)
            {
                return place;
            }

            place++;
        }
    }

    private static void Run(SqliteConnection connection, string sql, params (string Name, object Value)[] arguments)
    {
        using var command = SqliteIndex.Command(connection, sql, arguments);
        command.ExecuteNonQuery();
    }
}
