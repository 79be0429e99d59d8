using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Journal;
using Polly;

namespace LokaalSignaal.Silo.Hosting;

/// <summary>
/// Sends the commands that follow from events. The key of each is derived from the event, so that an event that comes
/// twice does nothing twice.
/// </summary>
public sealed class FollowUp(ICaseHost host, TimeProvider clock)
{
    private readonly ResiliencePipeline<Answer> _patience = Patience.While<Answer>(clock, answer => answer is Answer.Busy or Answer.Unknown);

    /// <summary>Sends a command for an event. A refusal is fine: the case moved on meanwhile.</summary>
    /// <param name="id">The case.</param>
    /// <param name="command">What is to be done.</param>
    /// <param name="why">Which follower, and for what: a part of the key.</param>
    /// <param name="cause">The event.</param>
    /// <param name="cancellationToken">The program is stopping.</param>
    /// <exception cref="StoreUnavailableException">The store can't take it now; the follower tries again later.</exception>
    public async ValueTask SendAsync(CaseId id, Command command, string why, RecordedEvent cause, CancellationToken cancellationToken)
    {
        var dispatch = new Dispatch(id, command, Actor.System, CommandKey.Of($"{why}-{cause.Position}"));
        if (await _patience.ExecuteAsync(stopping => host.SendAsync(dispatch, stopping), cancellationToken) is Answer.Unavailable gone)
        {
            throw new StoreUnavailableException(gone.Code);
        }
    }
}
