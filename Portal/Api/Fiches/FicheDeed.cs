using LokaalSignaal.Cases;
using LokaalSignaal.Fiches;
using LokaalSignaal.Identity;
using LokaalSignaal.Portal.Api.Callers;
using LokaalSignaal.Portal.Api.Cases;
using Microsoft.AspNetCore.Mvc;

namespace LokaalSignaal.Portal.Api.Fiches;

/// <summary>What every deed with a fiche starts from.</summary>
internal sealed record FicheDeed(
    [FromRoute] string Id,
    Call Call,
    [FromServices] ICaseHost Host,
    [FromServices] IFicheQueries Fiches,
    CancellationToken CancellationToken)
{
    /// <summary>Does it, and answers with the fiche as it is then.</summary>
    public ValueTask<IResult> DoAsync(Command command) =>
        Sent.ToAsync(Host, Call, CaseId.Of(Id), command, ToldAsync, CancellationToken);

    private async ValueTask<IResult> ToldAsync(Answer.Accepted done) =>
        await Fiches.FindAsync(done.Case, Call.Actor, CancellationToken) is { } view
            ? new Tagged<FicheDetail>(FicheDetail.Of(view) with { Version = done.Version }, done.Version)
            : new Tagged<ChangedCase>(ChangedCase.Of(done), done.Version);
}
