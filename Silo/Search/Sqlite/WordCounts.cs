using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace LokaalSignaal.Silo.Search.Sqlite;

/// <summary>Which words the index has, and in how many documents each is: the index itself would count them anew each time.</summary>
internal static class WordCounts
{
    // More than so many words begin alike: then it is quicker to look for their beginning.
    private const int MostThatBegin = 250;

    /// <summary>In how many documents a word is.</summary>
    public static long Of(SqliteConnection connection, string word)
    {
        using var command = SqliteIndex.Command(connection, "SELECT docs FROM words WHERE word = $word", ("$word", word));
        return command.ExecuteScalar() as long? ?? 0;
    }

    /// <summary>The words that begin so; none: too many.</summary>
    public static IReadOnlyList<string>? ThatBegin(SqliteConnection connection, string beginning)
    {
        using var command = SqliteIndex.Command(
            connection,
            "SELECT word FROM words WHERE word >= $beginning AND word < $beginning || char(1114111) LIMIT $most",
            ("$beginning", beginning), ("$most", MostThatBegin + 1));
        using var rows = command.ExecuteReader();
        var words = new List<string>();
        while (rows.Read())
        {
            words.Add(rows.GetString(0));
        }

        return words.Count > MostThatBegin ? null : words;
    }

    /// <summary>A document with these words came.</summary>
    public static void Add(SqliteConnection connection, string words) => Run(
        connection,
        """
        INSERT INTO words (word, docs) SELECT value, 1 FROM json_each($words) WHERE true
        ON CONFLICT (word) DO UPDATE SET docs = docs + 1
        """,
        words);

    /// <summary>A document with these words went; a word that is in none any more goes too.</summary>
    public static void Remove(SqliteConnection connection, string words)
    {
        Run(connection, "UPDATE words SET docs = docs - 1 WHERE word IN (SELECT value FROM json_each($words))", words);
        Run(connection, "DELETE FROM words WHERE docs <= 0 AND word IN (SELECT value FROM json_each($words))", words);
    }

    private static void Run(SqliteConnection connection, string sql, string words)
    {
        var different = SearchDocument.Split(words).Distinct();
        using var command = SqliteIndex.Command(connection, sql, ("$words", JsonSerializer.Serialize(different)));
        command.ExecuteNonQuery();
    }
}
