using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Portal.Api.Callers;
using LokaalSignaal.Portal.Api.Cases;
using LokaalSignaal.Signals;
using Microsoft.AspNetCore.Mvc;

namespace LokaalSignaal.Portal.Api.Signals;

/// <summary>Gives a signal.</summary>
internal static class GiveSignalEndpoint
{
    /// <summary>Answers 201 with the signal; again for the same key and body.</summary>
    public static async Task<IResult> GiveAsync(
        GiveSignalBody body,
        Call call,
        [FromServices] ICaseHost host,
        [FromServices] ISignalQueries signals,
        CancellationToken cancellationToken)
    {
        var id = host.NewCase(body.Municipality, CaseKind.Signal, call.Actor, call.Key);
        return await Sent.ToAsync(host, call, id, body.ToCommand(), GivenAsync, cancellationToken);

        async ValueTask<IResult> GivenAsync(Answer.Accepted done)
        {
            var at = $"{ApiPaths.Root}/signals/{done.Case.Segment}";
            return await signals.FindAsync(done.Case, call.Actor, cancellationToken) is { } view
                ? new Tagged<SignalDetail>(SignalDetail.Of(view) with { Version = done.Version }, done.Version, at)
                : new Tagged<ChangedCase>(ChangedCase.Of(done), done.Version, at);
        }
    }
}
