using LokaalSignaal.Identity;

namespace LokaalSignaal.Cases;

/// <summary>
/// The contract that every host answers: it finds the one live activation of a case, or wakes it, and gives it one
/// command at a time. What it accepts is durable before the answer leaves.
/// </summary>
public interface ICaseHost
{
    /// <summary>Sends a command to its case.</summary>
    /// <param name="dispatch">The command, its case and its actor.</param>
    /// <param name="cancellationToken">Ends the waiting, not the command.</param>
    ValueTask<Answer> SendAsync(Dispatch dispatch, CancellationToken cancellationToken = default);

    /// <summary>
    /// The id of the case that this command would begin: derived from actor and key, so that two processes that get
    /// the same request make the same case.
    /// </summary>
    CaseId NewCase(OwnerId owner, CaseKind kind, Actor actor, CommandKey key);
}
