using LokaalSignaal.Identity;
using LokaalSignaal.Signals;

namespace LokaalSignaal.Portal.MySignals;

/// <summary>Finds a signal for its giver only.</summary>
internal static class OwnSignal
{
    /// <summary>The signal; none: there is no such signal of theirs.</summary>
    public static async ValueTask<SignalView?> FindAsync(ISignalQueries signals, string segment, Actor giver, CancellationToken cancellationToken) =>
        CaseId.TryRead(segment, out var id) && id.Kind == CaseKind.Signal
        && await signals.FindAsync(id, giver, cancellationToken) is { Mine: true } signal
            ? signal
            : null;
}
