using LokaalSignaal.Identity;

namespace LokaalSignaal.Cases;

/// <summary>An event as the journal has it.</summary>
/// <param name="Position">Its place in the journal, in commit order, from 1.</param>
/// <param name="Case">The case it happened to.</param>
/// <param name="Version">Its place in the case, from 1.</param>
/// <param name="At">When.</param>
/// <param name="By">Who, as this case knows them; none for the program itself and for givers who stay anonymous.</param>
/// <param name="Capacity">In what quality they acted.</param>
/// <param name="Event">What happened.</param>
public sealed record RecordedEvent(
    long Position,
    CaseId Case,
    long Version,
    DateTimeOffset At,
    Pseudonym? By,
    Capacity Capacity,
    CaseEvent Event);
