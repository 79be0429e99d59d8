using LokaalSignaal.Cases;
using LokaalSignaal.Dossiers;
using LokaalSignaal.Identity;
using LokaalSignaal.Portal.Api.Callers;
using LokaalSignaal.Portal.Api.Cases;
using Microsoft.AspNetCore.Mvc;

namespace LokaalSignaal.Portal.Api.Dossiers;

/// <summary>What every deed with a dossier starts from.</summary>
internal sealed record DossierDeed(
    [FromRoute] string Id,
    Call Call,
    [FromServices] ICaseHost Host,
    [FromServices] IDossierQueries Dossiers,
    CancellationToken CancellationToken)
{
    /// <summary>Does it, and answers with the dossier as it is then.</summary>
    public ValueTask<IResult> DoAsync(Command command) => Sent.ToAsync(
        Host, Call, CaseId.Of(Id), command, done => ToldAsync(Dossiers, Call.Actor, done, createdAt: null, CancellationToken), CancellationToken);

    /// <summary>The dossier after a deed; who left it isn't told more of it.</summary>
    public static async ValueTask<IResult> ToldAsync(
        IDossierQueries dossiers,
        Actor actor,
        Answer.Accepted done,
        string? createdAt,
        CancellationToken cancellationToken) =>
        await dossiers.FindAsync(done.Case, actor, cancellationToken) is { } view
            ? new Tagged<DossierItem>(DossierItem.Of(view) with { Version = done.Version }, done.Version, createdAt)
            : new Tagged<ChangedCase>(ChangedCase.Of(done), done.Version, createdAt);
}
