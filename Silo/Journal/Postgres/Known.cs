using Npgsql;
using NpgsqlTypes;

namespace LokaalSignaal.Silo.Journal.Postgres;

/// <summary>
/// What the writer knows of the store, its own appends included: the head of the chain, versions of cases and answers that
/// were given. It is asked under the sequencer's lock, in one round trip, and holds for as long as nobody else writes.
/// </summary>
internal sealed class Known
{
    /// <summary>One number for all processes: who has it gives positions, and nobody else does until that is durable.</summary>
    public const string Lock = "SELECT pg_advisory_xact_lock(7810206)";

    private const int Most = 50_000;
    private const string NewestBatch = "SELECT number, last_position, hash FROM batches ORDER BY number DESC LIMIT 1";
    private const string Answered = "SELECT key FROM answers WHERE key = ANY($1) AND at >= $2";

    private const string Versions = """
        SELECT c.id, e.version FROM unnest($1) AS c(id)
        CROSS JOIN LATERAL (SELECT version FROM events WHERE case_id = c.id ORDER BY version DESC LIMIT 1) AS e
        """;

    private readonly HashSet<string> _answers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _versions = new(StringComparer.Ordinal);

    /// <summary>The newest batch, as it was asked, or as it was written since.</summary>
    public ChainHead Head { get; private set; } = ChainHead.None;

    /// <summary>Asks what appends need. What was known before stays known if nobody else wrote since.</summary>
    /// <param name="connection">In an open transaction.</param>
    /// <param name="appends">Those that will be decided on.</param>
    /// <param name="since">From when answers are remembered.</param>
    public void Ask(NpgsqlConnection connection, IReadOnlyCollection<PreparedAppend> appends, DateTimeOffset since)
    {
        byte[][] keys = [.. appends.Where(a => a.Source.Answer is not null).Select(a => a.Source.Answer!.Key.ToArray())];
        string[] cases = [.. appends.SelectMany(a => a.ReliesOn.Select(epoch => epoch.Case).Prepend(a.Case)).Distinct(StringComparer.Ordinal)];
        using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new(Lock),
                new(NewestBatch),
                new(Answered) { Parameters = { Array(keys, NpgsqlDbType.Bytea), new NpgsqlParameter<long> { TypedValue = since.ToUnixTimeMilliseconds() } } },
                new(Versions) { Parameters = { Array(cases, NpgsqlDbType.Text) } },
            },
        };
        using var told = batch.ExecuteReader();
        Read(told);
    }

    public static ChainHead HeadIn(NpgsqlConnection connection)
    {
        using var command = new NpgsqlCommand(NewestBatch, connection);
        using var told = command.ExecuteReader();
        return Newest(told);
    }

    /// <summary>
    /// Whether an append can be decided on without asking: it adds to a case that is known, or begins one. Where that one
    /// was begun already, or the answer given, the keys of the tables refuse it.
    /// </summary>
    public bool Covers(PreparedAppend append) =>
        append.Events.Length > 0 && (append.Source.ExpectedVersion == 0 || _versions.ContainsKey(append.Case))
        && System.Array.TrueForAll(append.ReliesOn, epoch => _versions.ContainsKey(epoch.Case));

    public bool Remembers(RememberedAnswer answer) => _answers.Contains(Convert.ToHexString(answer.Key.Span));

    public long VersionOf(string id) => _versions.GetValueOrDefault(id);

    /// <summary>Takes in what was decided to be written.</summary>
    public void Learn(PreparedAppend append, long version)
    {
        _versions[append.Case] = version;
        if (append.Source.Answer is { } answer)
        {
            _answers.Add(Convert.ToHexString(answer.Key.Span));
        }
    }

    /// <summary>Takes in what was written of it.</summary>
    public void Wrote(ChainHead? batch)
    {
        Head = batch ?? Head;
        _answers.Clear();
    }

    private void Read(NpgsqlDataReader told)
    {
        told.NextResult();
        var head = Newest(told);
        if (head.Number != Head.Number || _versions.Count > Most)
        {
            _versions.Clear();
        }

        Head = head;
        told.NextResult();
        while (told.Read())
        {
            _answers.Add(Convert.ToHexString(told.GetFieldValue<byte[]>(0)));
        }

        told.NextResult();
        while (told.Read())
        {
            _versions[told.GetString(0)] = told.GetInt64(1);
        }
    }

    private static ChainHead Newest(NpgsqlDataReader told) => told.Read()
        ? new ChainHead(told.GetInt64(0), told.GetInt64(1), told.GetFieldValue<byte[]>(2))
        : ChainHead.None;

    private static NpgsqlParameter<T[]> Array<T>(T[] values, NpgsqlDbType type) =>
        new() { TypedValue = values, NpgsqlDbType = NpgsqlDbType.Array | type };
}
