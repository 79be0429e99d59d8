using LokaalSignaal.Texts;

namespace LokaalSignaal.Processes;

/// <summary>Something that can be chosen in a field.</summary>
/// <param name="Id">Its name in the field.</param>
/// <param name="Title">What people read.</param>
public sealed record Option(OutcomeId Id, LocalText Title);
