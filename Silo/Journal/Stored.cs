using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Journal.Model;

namespace LokaalSignaal.Silo.Journal;

/// <summary>Reads what is stored as text.</summary>
internal static class Stored
{
    public static Capacity Capacity(string text) =>
        Identity.Capacity.TryRead(text, out var capacity)
            ? capacity
            : throw new FormatException($"'{text}' is not a capacity.");

    public static RecordedEvent Event(StoredEvent stored) => new(
        stored.Position,
        CaseId.Of(stored.CaseId),
        stored.Version,
        DateTimeOffset.FromUnixTimeMilliseconds(stored.At),
        stored.By is { } by && Pseudonym.TryRead(by, out var who) ? who : null,
        Capacity(stored.Capacity),
        EventJson.Read(stored.Type, stored.Body));
}
