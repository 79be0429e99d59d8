using LokaalSignaal.Cases;
using LokaalSignaal.Identity;

namespace LokaalSignaal.Silo.Hosting;

/// <summary>
/// Sends the commands that follow from events. The key of each is derived from the event, so that an event that comes
/// twice does nothing twice.
/// </summary>
public sealed class FollowUp(ICaseHost host)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Sends a command for an event. A refusal is fine: the case moved on meanwhile.</summary>
    /// <param name="id">The case.</param>
    /// <param name="command">What is to be done.</param>
    /// <param name="why">Which follower, and for what: a part of the key.</param>
    /// <param name="cause">The event.</param>
    /// <param name="cancellationToken">The program is stopping.</param>
    /// <exception cref="InvalidOperationException">The store can't take it now; the follower tries again later.</exception>
    public async ValueTask SendAsync(CaseId id, Command command, string why, RecordedEvent cause, CancellationToken cancellationToken)
    {
        var dispatch = new Dispatch(id, command, Actor.System, CommandKey.Of($"{why}-{cause.Position}"));
        var answer = await host.SendAsync(dispatch, cancellationToken);
        while (answer is Answer.Busy or Answer.Unknown)
        {
            await Task.Delay(Pause, cancellationToken);
            answer = await host.SendAsync(dispatch, cancellationToken);
        }

        if (answer is Answer.Unavailable unavailable)
        {
            throw new InvalidOperationException($"The store is not ready: {unavailable.Code}.");
        }
    }
}
