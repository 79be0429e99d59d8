using LokaalSignaal.Identity;

namespace LokaalSignaal.Workflows.Access;

/// <summary>
/// What a decision relied on in another case. The append checks it in its transaction: where it is another one by then,
/// the decision is taken again.
/// </summary>
/// <param name="Case">The other case: a partnership, or the fiche that is shared.</param>
/// <param name="Version">The version that was relied on.</param>
public readonly record struct Epoch(CaseId Case, long Version);
