using LokaalSignaal.Silo.Journal.Model;

namespace LokaalSignaal.Silo.Journal.Postgres;

/// <summary>
/// Decides on appends one after another, as each finds the store after those before it, and puts what they write where
/// it waits. Who was erased after it was decided stays erased.
/// </summary>
internal sealed class AppendPlan(Known known, Sequencer sequencer, Pending pending, IPersonIndex people, DateTimeOffset now)
{
    public AppendResult Decide(PreparedAppend append)
    {
        if (append.Source.Answer is { } answer && known.Remembers(answer))
        {
            return new AppendResult.Remembered();
        }

        var expected = append.Source.ExpectedVersion;
        var actual = known.VersionOf(append.Case);
        return actual == expected && Array.TrueForAll(append.ReliesOn, epoch => known.VersionOf(epoch.Case) == epoch.Version)
            ? Commit(append, expected)
            : new AppendResult.Stale(actual);
    }

    private AppendResult.Committed Commit(PreparedAppend append, long expected)
    {
        var first = append.Events.Length == 0 ? sequencer.Head : sequencer.Head + 1;
        var version = AddEvents(append, expected);
        AddTexts(append);
        AddDocument(append);
        AddPeople(append);
        AddAnswer(append, version);
        AddRows(append);
        known.Learn(append, version);
        return new AppendResult.Committed(first, version);
    }

    private long AddEvents(PreparedAppend append, long version)
    {
        foreach (var happened in append.Events)
        {
            pending.Add(happened.Type);
            pending.Add(new StoredEvent
            {
                Position = sequencer.Next(append, ++version, happened),
                CaseId = append.Case,
                Version = version,
                Type = happened.Type,
                Body = happened.Body,
                At = append.At,
                By = append.By,
                Capacity = append.Capacity,
            });
        }

        return version;
    }

    private void AddTexts(PreparedAppend append)
    {
        foreach (var text in append.Source.Texts)
        {
            pending.Add(new StoredText
            {
                Ref = text.Ref.ToString(),
                CaseId = append.Case,
                Salt = text.Salt.ToArray(),
                Body = text.Body,
                State = StoredText.Present,
            });
        }
    }

    private void AddDocument(PreparedAppend append)
    {
        if (append.Source.Document is { } document)
        {
            pending.Add(new StoredDocument
            {
                Ref = document.Ref.Value,
                CaseId = append.Case,
                Salt = document.Salt.ToArray(),
                Content = document.Content.ToArray(),
                State = StoredDocument.Present,
            });
        }
    }

    private void AddPeople(PreparedAppend append)
    {
        foreach (var person in append.People.Where(person => !people.IsErased(person.PersonIndex)))
        {
            pending.Add(new StoredResolution { Pseudonym = person.Pseudonym, CaseId = append.Case, PersonIndex = person.PersonIndex });
        }
    }

    private void AddAnswer(PreparedAppend append, long version)
    {
        if (append.Source.Answer is { } answer)
        {
            pending.Add(new StoredAnswer
            {
                Key = answer.Key.ToArray(),
                Request = answer.Request.ToArray(),
                CaseId = append.Case,
                Version = version,
                At = now.ToUnixTimeMilliseconds(),
            });
        }
    }

    private void AddRows(PreparedAppend append)
    {
        foreach (var row in append.Source.Rows)
        {
            pending.Add(row);
        }

        if (append.Source.Snapshot is { } snapshot)
        {
            pending.Add(SnapshotOf(append.Case, snapshot));
        }
    }

    private static StoredSnapshot SnapshotOf(string id, SnapshotDraft draft) =>
        new() { CaseId = id, Version = draft.Version, Schema = draft.Schema, Body = draft.Body.ToArray() };
}
