namespace LokaalSignaal.Triage;

/// <summary>
/// Reads a signal and proposes labels. The word lists are one reader; one that learns from what processors
/// confirm can stand beside it.
/// </summary>
public interface ISignalReader
{
    /// <summary>Proposes themes, target groups and nature.</summary>
    /// <param name="text">The signal, of any length and with any characters.</param>
    /// <param name="cancellationToken">Stops a reader that takes long.</param>
    /// <returns>A suggestion; a reader that fails or doesn't know abstains.</returns>
    ValueTask<Suggestion> ReadAsync(SignalText text, CancellationToken cancellationToken);
}
