using LokaalSignaal.Cases;
using LokaalSignaal.Identity;

namespace LokaalSignaal.Silo.Seeing;

/// <summary>A host whose commands can be seen: how long each takes, and what it belongs to.</summary>
/// <param name="host">The host.</param>
/// <param name="measures">Where it is told; they measure what sends commands too, so they come later.</param>
/// <param name="slowest">Where the slowest are remembered.</param>
/// <param name="clock">What time it is.</param>
public sealed class SeenHost(ICaseHost host, Lazy<Measures> measures, SlowestCommands slowest, TimeProvider clock) : ICaseHost
{
    /// <inheritdoc/>
    public CaseId NewCase(OwnerId owner, CaseKind kind, Actor actor, CommandKey key) => host.NewCase(owner, kind, actor, key);

    /// <inheritdoc/>
    public async ValueTask<Answer> SendAsync(Dispatch dispatch, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dispatch);
        var (name, start) = (Measures.NameOf(dispatch.Command), clock.GetTimestamp());
        using var trace = Measures.Source.StartActivity("command");
        trace?.SetTag("command", name).SetTag("kind", dispatch.Case.Kind.Value).SetTag("owner", dispatch.Case.Owner.Value);
        Answer? answer = null;
        try
        {
            return answer = await host.SendAsync(dispatch, cancellationToken);
        }
        finally
        {
            var took = clock.GetElapsedTime(start);
            trace?.SetTag("outcome", Measures.OutcomeOf(answer));
            measures.Value.Answered(dispatch.Command, answer, took);
            slowest.Note(name, dispatch.Case.Owner.Value, took);
        }
    }
}
