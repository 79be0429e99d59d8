using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Portal.Api.Callers;
using LokaalSignaal.Portal.Api.Cases;
using LokaalSignaal.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace LokaalSignaal.Portal.Api.Sharing;

/// <summary>What every deed with a share starts from.</summary>
internal sealed record ShareDeed(
    [FromRoute] string Id,
    Call Call,
    [FromServices] ICaseHost Host,
    [FromServices] IShareQueries Shares,
    CancellationToken CancellationToken)
{
    /// <summary>Does it, and answers with the share as it is then.</summary>
    public ValueTask<IResult> DoAsync(Command command) => Sent.ToAsync(
        Host, Call, CaseId.Of(Id), command, done => ToldAsync(Shares, Call.Actor, done, createdAt: null, CancellationToken), CancellationToken);

    /// <summary>The share after a deed.</summary>
    public static async ValueTask<IResult> ToldAsync(
        IShareQueries shares,
        Actor actor,
        Answer.Accepted done,
        string? createdAt,
        CancellationToken cancellationToken) =>
        await shares.FindAsync(done.Case, actor, cancellationToken) is { } view
            ? new Tagged<ShareItem>(ShareItem.Of(view) with { Version = done.Version }, done.Version, createdAt)
            : new Tagged<ChangedCase>(ChangedCase.Of(done), done.Version, createdAt);
}
