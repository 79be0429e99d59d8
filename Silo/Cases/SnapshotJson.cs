using System.Text.Json;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Workflows.Cases;

namespace LokaalSignaal.Silo.Cases;

/// <summary>Folded states as JSON. A snapshot of another shape is left aside, and the case folded from its start.</summary>
/// <typeparam name="TState">The state of the kind.</typeparam>
internal static class SnapshotJson<TState>
    where TState : CaseState
{
    // Another number when the shape of any state changes.
    private const int Shape = 2;

    public static bool IsReadable(SnapshotDraft snapshot) => snapshot.Schema == Shape;

    public static TState Read(SnapshotDraft snapshot) =>
        JsonSerializer.Deserialize<TState>(snapshot.Body.Span, JsonSerializerOptions.Web)
        ?? throw new InvalidOperationException("A snapshot holds a state.");

    public static SnapshotDraft Write(TState state) =>
        new(state.Version, Shape, JsonSerializer.SerializeToUtf8Bytes(state, JsonSerializerOptions.Web));
}
