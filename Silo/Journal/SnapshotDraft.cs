namespace LokaalSignaal.Silo.Journal;

/// <summary>A folded state, so that a case wakes without reading all of its events.</summary>
/// <param name="Version">The version of the case that it is of.</param>
/// <param name="Schema">The shape of the body: a reader that knows another one folds from the start.</param>
/// <param name="Body">The state, without typed text and without a person.</param>
public sealed record SnapshotDraft(long Version, int Schema, ReadOnlyMemory<byte> Body);
