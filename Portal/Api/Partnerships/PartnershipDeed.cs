using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Portal.Api.Callers;
using LokaalSignaal.Portal.Api.Cases;
using Microsoft.AspNetCore.Mvc;

namespace LokaalSignaal.Portal.Api.Partnerships;

/// <summary>What every deed with a partnership starts from.</summary>
internal sealed record PartnershipDeed(
    [FromRoute] string Id,
    Call Call,
    [FromServices] ICaseHost Host,
    [FromServices] IPartnershipQueries Partnerships,
    CancellationToken CancellationToken)
{
    /// <summary>Does it, and answers with the partnership as it is then.</summary>
    public ValueTask<IResult> DoAsync(Command command) => Sent.ToAsync(
        Host, Call, CaseId.Of(Id), command, done => ToldAsync(Partnerships, Call.Actor, done, CancellationToken), CancellationToken);

    /// <summary>The partnership after a deed.</summary>
    public static async ValueTask<IResult> ToldAsync(
        IPartnershipQueries partnerships,
        Actor actor,
        Answer.Accepted done,
        CancellationToken cancellationToken) =>
        await partnerships.FindAsync(done.Case, actor, cancellationToken) is { } view
            ? new Tagged<PartnershipItem>(PartnershipItem.Of(view) with { Version = done.Version }, done.Version)
            : new Tagged<ChangedCase>(ChangedCase.Of(done), done.Version);
}
