using System.Collections.Concurrent;
using LokaalSignaal.Identity;
using LokaalSignaal.Readers;
using LokaalSignaal.Silo.Cases;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Model;

namespace LokaalSignaal.Silo.Readers;

/// <summary>
/// Notes who reads what, durably before it is shown. A page that reads again because something changed is the same
/// reading for a quarter of an hour. While the store can't be written, reading goes on, and is noted once it can.
/// </summary>
public sealed class ReadNotes(IJournal journal, IPersonIndex index, BrusselsTime time)
{
    private const int MostWaiting = 10_000;
    private const int MostKnown = 50_000;
    private static readonly TimeSpan _same = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<(CaseId Case, Actor By), DateTimeOffset> _known = [];
    private readonly ConcurrentQueue<StoredReading> _waiting = [];

    /// <summary>Notes that somebody opens a case; not of the program, nor what is somebody's own.</summary>
    /// <param name="id">The case.</param>
    /// <param name="reader">Who reads it.</param>
    /// <param name="ground">By what right: the name of a line of the table of access.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async ValueTask NoteAsync(CaseId id, Actor reader, string ground, CancellationToken cancellationToken = default)
    {
        var now = time.Now;
        if (reader.IsSystem || (_known.TryGetValue((id, reader), out var before) && now - before < _same))
        {
            return;
        }

        _waiting.Enqueue(Line(id, reader, ground, now));
        await WriteAsync(cancellationToken);
        Remember(id, reader, now);
    }

    private StoredReading Line(CaseId id, Actor reader, string ground, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now).ToString("N"),
        CaseId = id.ToString(),
        At = now,
        Owner = reader.Capacity.Owner.Value,
        Role = Words.Of(reader.Capacity.Role),
        PersonIndex = index.Of(reader.Person),
        Purpose = Words.Of(reader.For ?? Purpose.Work),
        Ground = ground,
    };

    private async ValueTask WriteAsync(CancellationToken cancellationToken)
    {
        while (_waiting.TryDequeue(out var line))
        {
            try
            {
                await journal.WriteAsync(unit => Insert(unit, line), cancellationToken);
            }
            catch (Exception trouble) when (trouble is StoreUnavailableException or OperationCanceledException)
            {
                Keep(line);
                cancellationToken.ThrowIfCancellationRequested();
                return;
            }
        }
    }

    private void Keep(StoredReading line)
    {
        if (_waiting.Count < MostWaiting)
        {
            _waiting.Enqueue(line);
        }
    }

    // Twice is once: who isn't sure that it was written writes it again.
    private static int Insert(IWriteUnit unit, StoredReading line) => unit.Execute(
        """
        INSERT INTO readings (id, case_id, at, owner, role, person_index, purpose, ground)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING
        """,
        line.Id,
        line.CaseId,
        line.At.ToUnixTimeMilliseconds(),
        line.Owner,
        line.Role,
        line.PersonIndex,
        line.Purpose,
        line.Ground);

    private void Remember(CaseId id, Actor reader, DateTimeOffset now)
    {
        _known[(id, reader)] = now;
        if (_known.Count > MostKnown)
        {
            foreach (var old in _known.Where(known => now - known.Value >= _same || _known.Count > MostKnown))
            {
                _known.TryRemove(old);
            }
        }
    }
}
