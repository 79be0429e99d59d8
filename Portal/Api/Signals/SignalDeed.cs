using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Portal.Api.Callers;
using LokaalSignaal.Portal.Api.Cases;
using LokaalSignaal.Signals;
using Microsoft.AspNetCore.Mvc;

namespace LokaalSignaal.Portal.Api.Signals;

/// <summary>What every deed with a signal starts from.</summary>
internal sealed record SignalDeed(
    [FromRoute] string Id,
    Call Call,
    [FromServices] ICaseHost Host,
    [FromServices] ISignalQueries Signals,
    CancellationToken CancellationToken)
{
    /// <summary>Does it, and answers with the signal as it is then.</summary>
    public ValueTask<IResult> DoAsync(Command command) =>
        Sent.ToAsync(Host, Call, CaseId.Of(Id), command, ToldAsync, CancellationToken);

    private async ValueTask<IResult> ToldAsync(Answer.Accepted done) =>
        await Signals.FindAsync(done.Case, Call.Actor, CancellationToken) is { } view
            ? new Tagged<SignalDetail>(SignalDetail.Of(view) with { Version = done.Version }, done.Version)
            : new Tagged<ChangedCase>(ChangedCase.Of(done), done.Version);
}
