using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Npgsql;
using NpgsqlTypes;

namespace LokaalSignaal.Silo.Search.Postgres;

/// <summary>
/// What words come down to: what the dictionary of PostgreSQL's own <c>dutch</c> configuration makes of words as
/// <see cref="SearchWords"/> makes them. So whatever is one word there is one here, and <c>herstelling</c> and
/// <c>herstellen</c> besides.
/// </summary>
internal sealed class Lexemes(NpgsqlDataSource source)
{
    // A word that the dictionary leaves out stays what it is; a doubled consonant at the end counts once.
    private const string Made = """
        SELECT word, regexp_replace(coalesce((ts_lexize('pg_catalog.dutch_stem', word))[1], word), '([^aeiou])\1$', '\1')
        FROM unnest($1) AS word
        """;

    private const int Remembered = 100_000;

    private readonly ConcurrentDictionary<string, string> _known = new(StringComparer.Ordinal);

    /// <summary>The lexemes of words.</summary>
    public async ValueTask<IReadOnlyDictionary<string, string>> OfAsync(IEnumerable<string> words, CancellationToken cancellationToken)
    {
        var lexemes = new Dictionary<string, string>(StringComparer.Ordinal);
        var unknown = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in words)
        {
            if (_known.TryGetValue(word, out var lexeme))
            {
                lexemes[word] = lexeme;
            }
            else
            {
                unknown.Add(word);
            }
        }

        if (unknown.Count > 0)
        {
            await AskAsync([.. unknown], lexemes, cancellationToken);
        }

        return lexemes;
    }

    /// <summary>
    /// The number by which postings know a lexeme or a facet: the same in every process, and no word.
    /// </summary>
    public static long Term(Shelf shelf, string lexeme) =>
        BitConverter.ToInt64(SHA256.HashData(Encoding.UTF8.GetBytes($"{shelf.Municipality}/{shelf.Kind}/{lexeme}")));

    private async ValueTask AskAsync(string[] words, Dictionary<string, string> lexemes, CancellationToken cancellationToken)
    {
        if (_known.Count > Remembered)
        {
            _known.Clear();
        }

        await using var command = source.CreateCommand(Made);
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = words, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
        await using var told = await command.ExecuteReaderAsync(cancellationToken);
        while (await told.ReadAsync(cancellationToken))
        {
            lexemes[told.GetString(0)] = _known[told.GetString(0)] = told.GetString(1);
        }
    }
}
