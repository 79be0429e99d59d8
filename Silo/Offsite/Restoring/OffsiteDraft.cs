using System.Collections.Immutable;
using LokaalSignaal.Silo.Backup;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Silo.Journal.Sqlite;
using LokaalSignaal.Silo.Journal.Sqlite.Rows;
using LokaalSignaal.Silo.Journal.Verifying;
using LokaalSignaal.Silo.Keys;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Offsite.Restoring;

/// <summary>A backup in the making, of what was read outside. Its read models are made from its events.</summary>
internal sealed class OffsiteDraft : IDisposable
{
    private const int AtOnce = 1_000;

    private readonly SqliteConnection _connection;
    private readonly Statements _statements;
    private readonly SqliteUnit _unit;
    private readonly IReadModelProjector _projector;
    private readonly HashSet<string> _references = [];
    private readonly HashSet<string> _documents = [];
    private readonly HashSet<string> _words = [];
    private readonly HashSet<string> _cases = [];
    private int _pending;

    private OffsiteDraft(SqliteConnection connection, IReadModelProjector projector)
    {
        (_connection, _projector, _statements) = (connection, projector, new Statements(connection.Handle!));
        _unit = new SqliteUnit(connection, _statements, new RowWriters(_statements));
        _statements["BEGIN IMMEDIATE"].Run();
    }

    /// <summary>The cases that something happened to.</summary>
    public IReadOnlyCollection<string> Cases => _cases;

    /// <summary>Begins one in a new file that nobody else may read.</summary>
    public static OffsiteDraft Make(string file, IReadModelProjector projector)
    {
        var connection = Sql.Open(file, SqliteOpenMode.ReadWriteCreate);
        PrivateFiles.Close(file);
        using var model = new SqliteStoreContext(SqliteOpening.Model(connection));
        _ = SchemaUpgrade.Run(connection, model);
        return new OffsiteDraft(connection, projector);
    }

    /// <summary>Whether an event refers to a text.</summary>
    public bool Refers(string reference) => _references.Contains(reference);

    public void Keep(OffsiteBatch batch)
    {
        var one = batch.Batch;
        Run(
            "INSERT INTO batches (number, first_position, last_position, hash, previous) VALUES ($1, $2, $3, $4, $5)",
            one.Number, one.FirstPosition, one.LastPosition, one.Hash, one.Previous);
        foreach (var happened in batch.Events)
        {
            Keep(happened);
        }
    }

    public void Keep(StoredText text) => Run(
        "INSERT INTO texts (ref, case_id, salt, body, state) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
        text.Ref, text.CaseId, text.Salt, text.Body, text.State);

    public void Keep(StoredDocument document)
    {
        if (_documents.Contains(document.Ref))
        {
            Run(
                "INSERT INTO documents (ref, case_id, salt, content, state) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
                document.Ref, document.CaseId, document.Salt, document.Content, document.State);
        }
    }

    public void Keep(StoredResolution who)
    {
        if (_cases.Contains(who.CaseId))
        {
            Run(
                "INSERT INTO resolutions (pseudonym, case_id, person_index) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
                who.Pseudonym, who.CaseId, who.PersonIndex);
        }
    }

    public void Keep(OffsitePerson known, bool hasCase)
    {
        if (!hasCase)
        {
            return;
        }

        var (person, account) = (known.Person, known.Account);
        Run(
            "INSERT INTO people (person_index, wrapped_key, cipher) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
            person.PersonIndex, person.WrappedKey, person.Cipher);
        if (account is not null)
        {
            Run(
                """
                INSERT INTO accounts (person_index, email_index, password_hash, security_stamp, failures, lockout_end, disabled, culture)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING
                """,
                account.PersonIndex, account.EmailIndex, account.PasswordHash, account.SecurityStamp, account.Failures, account.LockoutEnd, account.Disabled, account.Culture);
        }
    }

    /// <summary>Keeps how far followers were; those that keep something that isn't copied begin anew.</summary>
    public void Keep(ImmutableArray<FollowerPosition> followers, long head)
    {
        foreach (var row in followers.Where(row => !OffsiteLeft.Positions.Contains(row.Name)))
        {
            var position = row.Name.StartsWith('~') ? row.Position : Math.Min(row.Position, head);
            Run("INSERT INTO followers (name, position) VALUES ($1, $2)", row.Name, position);
        }
    }

    /// <summary>Makes the read models, and a backup of it.</summary>
    public void Finish(string keys, DateTimeOffset now)
    {
        Commit();
        foreach (var some in _cases.Order(StringComparer.Ordinal).Chunk(AtOnce / 4))
        {
            Project(some);
        }

        Commit();
        _statements["COMMIT"].Run();
        ManifestTable.Write(_connection, keys, now);
    }

    public void Dispose()
    {
        _statements.Dispose();
        _connection.Dispose();
    }

    private void Keep(StoredEvent happened)
    {
        Run(
            "INSERT INTO events (position, case_id, version, type, body, at, by, capacity) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            happened.Position, happened.CaseId, happened.Version, happened.Type, happened.Body, happened.At, happened.By, happened.Capacity);
        _cases.Add(happened.CaseId);
        if (!EventNames.Knows(happened.Type))
        {
            throw new OffsiteException("offsite-newer", $"event {happened.Type}");
        }

        var read = EventJson.Read(happened.Type, happened.Body);
        _references.UnionWith(TextRefs.In(read));
        _documents.UnionWith(DocumentCheck.In(read));
        if (_words.Add(happened.Type))
        {
            Run("INSERT INTO words (name) VALUES ($1)", happened.Type);
        }
    }

    private void Project(string[] cases)
    {
        using var model = new SqliteStoreContext(SqliteOpening.Model(_connection));
        var histories = model.Events.AsNoTracking().Where(row => cases.Contains(row.CaseId)).OrderBy(row => row.Version)
            .ToArray().Select(Stored.Event).ToLookup(recorded => recorded.Case);
        foreach (var row in histories.SelectMany(history => _projector.Project(history.Key, [.. history])))
        {
            _unit.Save(row);
            Count();
        }
    }

    private void Run(string sql, params ReadOnlySpan<object?> arguments)
    {
        _ = _unit.Execute(sql, arguments);
        Count();
    }

    private void Count()
    {
        if (++_pending >= AtOnce)
        {
            Commit();
        }
    }

    private void Commit()
    {
        _statements["COMMIT"].Run();
        _statements["BEGIN IMMEDIATE"].Run();
        _pending = 0;
    }
}
