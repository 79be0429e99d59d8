using LokaalSignaal.Processes;

namespace LokaalSignaal.Workflows.Processes;

/// <summary>What was filled in in a field, found good.</summary>
/// <param name="Field">The field.</param>
/// <param name="Json">The JSON value to keep, written in one way: texts trimmed, numbers plain.</param>
/// <param name="Typed">What was typed, to be searched for personal data; none where nothing was typed.</param>
public sealed record CheckedAnswer(Field Field, string Json, string? Typed = null);
