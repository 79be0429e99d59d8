using LokaalSignaal.Silo.Journal.Sqlite.Rows;

namespace LokaalSignaal.Silo.Journal.Sqlite;

/// <summary>
/// Writes one append inside the open transaction. What would be refused is found before anything is written; who was
/// erased after it was decided stays erased.
/// </summary>
internal sealed class AppendWriter(Statements statements, RowWriters rows, Batch batch, IPersonIndex people, TimeProvider time)
{
    private const string IntoAnswers = "key, request, case_id, version, at";

    private readonly Statement _remembered = statements["SELECT 1 FROM answers WHERE key = ? AND at >= ?"];
    private readonly Statement _version = statements[JournalSql.Version];
    private readonly Statement _event = statements[Upsert.Insert("events", JournalSql.EventColumns)];
    private readonly Statement _text = statements[Upsert.Insert("texts", "ref, case_id, salt, body, state")];
    private readonly Statement _document = statements[Upsert.Insert("documents", "ref, case_id, salt, content, state")];
    private readonly Statement _person = statements[
        Upsert.Insert("resolutions", "pseudonym, case_id, person_index") + " ON CONFLICT (pseudonym) DO NOTHING"];
    private readonly Statement _answer = statements[$"INSERT OR REPLACE INTO answers ({IntoAnswers}) VALUES (?, ?, ?, ?, ?)"];
    private readonly SnapshotWriter _snapshots = new(statements);

    public AppendResult Write(PreparedAppend append)
    {
        if (IsRemembered(append.Source.Answer))
        {
            return new AppendResult.Remembered();
        }

        var expected = append.Source.ExpectedVersion;
        var actual = _version.Add(append.Case).Number() ?? 0;
        return actual == expected && append.ReliesOn.All(IsStill) ? Commit(append, expected) : new AppendResult.Stale(actual);
    }

    private bool IsRemembered(RememberedAnswer? answer) =>
        answer is not null
        && _remembered.AddBytes(answer.Key.Span).Add(time.GetUtcNow() - RememberedAnswer.Kept).Number() is not null;

    private bool IsStill(PreparedEpoch epoch) => _version.Add(epoch.Case).Number() == epoch.Version;

    private AppendResult.Committed Commit(PreparedAppend append, long expected)
    {
        var first = append.Events.Length == 0 ? batch.Head : batch.Head + 1;
        var version = WriteEvents(append, expected);
        WriteTexts(append);
        WriteDocument(append);
        WritePeople(append);
        Remember(append, version);
        WriteRows(append);
        return new AppendResult.Committed(first, version);
    }

    private long WriteEvents(PreparedAppend append, long version)
    {
        foreach (var happened in append.Events)
        {
            var position = batch.Next(append, ++version, happened);
            _event.Add(position).Add(append.Case).Add(version).Add(happened.Type).Add(happened.Body).Add(append.At)
                .Add(append.By).Add(append.Capacity).Run();
        }

        return version;
    }

    private void WriteTexts(PreparedAppend append)
    {
        foreach (var text in append.Texts)
        {
            _text.Add(text.Ref).Add(append.Case).Add(text.Salt).AddUtf8(text.Body).Add(Model.StoredText.Present).Run();
        }
    }

    private void WriteDocument(PreparedAppend append)
    {
        if (append.Source.Document is { } document)
        {
            _document.Add(document.Ref.Value).Add(append.Case).AddBytes(document.Salt.Span).AddBytes(document.Content.Span)
                .Add(Model.StoredDocument.Present).Run();
        }
    }

    private void WritePeople(PreparedAppend append)
    {
        foreach (var person in append.People.Where(person => !people.IsErased(person.PersonIndex)))
        {
            _person.Add(person.Pseudonym).Add(append.Case).Add(person.PersonIndex).Run();
        }
    }

    private void Remember(PreparedAppend append, long version)
    {
        if (append.Source.Answer is { } answer)
        {
            _answer.AddBytes(answer.Key.Span).AddBytes(answer.Request.Span).Add(append.Case).Add(version)
                .Add(time.GetUtcNow()).Run();
        }
    }

    private void WriteRows(PreparedAppend append)
    {
        foreach (var row in append.Source.Rows)
        {
            rows.Write(row);
        }

        if (append.Source.Snapshot is { } snapshot)
        {
            _snapshots.Write(append.Case, snapshot);
        }
    }
}
