using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Portal.Api.Callers;
using LokaalSignaal.Portal.Api.Refusing;

namespace LokaalSignaal.Portal.Api.Cases;

/// <summary>Sends a command, and answers what came of it.</summary>
internal static class Sent
{
    /// <summary>Sends a command to a case.</summary>
    /// <param name="host">The host.</param>
    /// <param name="call">Who sends it.</param>
    /// <param name="id">The case.</param>
    /// <param name="command">The command.</param>
    /// <param name="accepted">What to answer once it is done.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public static async ValueTask<IResult> ToAsync(
        ICaseHost host,
        Call call,
        CaseId id,
        Command command,
        Func<Answer.Accepted, ValueTask<IResult>> accepted,
        CancellationToken cancellationToken) =>
        await host.SendAsync(call.To(id, command), cancellationToken) switch
        {
            Answer.Accepted done => await accepted(done),
            var other => Answers.Of(other),
        };
}
