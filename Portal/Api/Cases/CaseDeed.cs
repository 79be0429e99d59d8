using LokaalSignaal.Cases;
using LokaalSignaal.Dossiers;
using LokaalSignaal.Fiches;
using LokaalSignaal.Identity;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Portal.Api.Callers;
using LokaalSignaal.Processes;
using LokaalSignaal.Signals;
using Microsoft.AspNetCore.Mvc;

namespace LokaalSignaal.Portal.Api.Cases;

/// <summary>What every deed with a case of any kind starts from.</summary>
internal sealed record CaseDeed(
    [FromRoute] string Id,
    Call Call,
    [FromServices] ICaseHost Host,
    [FromServices] ISignalQueries Signals,
    [FromServices] IFicheQueries Fiches,
    [FromServices] IPartnershipQueries Partnerships,
    [FromServices] IDossierQueries Dossiers,
    CancellationToken CancellationToken)
{
    /// <summary>Does it, and answers with where the case stands then.</summary>
    public ValueTask<IResult> DoAsync(Command command) =>
        Sent.ToAsync(Host, Call, CaseId.Of(Id), command, ToldAsync, CancellationToken);

    private async ValueTask<IResult> ToldAsync(Answer.Accepted done)
    {
        var (status, process) = await StandingAsync(done.Case);
        var changed = ChangedCase.Of(done) with
        {
            Status = status,
            Process = process is null ? null : ProcessItem.Of(process),
        };
        return new Tagged<ChangedCase>(changed, done.Version);
    }

    private async ValueTask<(CaseStatus? Status, ProcessView? Process)> StandingAsync(CaseId id)
    {
        if (id.Kind == CaseKind.Fiche)
        {
            var fiche = await Fiches.FindAsync(id, Call.Actor, CancellationToken);
            return (fiche?.Status, fiche?.Process);
        }

        if (id.Kind == CaseKind.Partnership)
        {
            return (null, (await Partnerships.FindAsync(id, Call.Actor, CancellationToken))?.Process);
        }

        if (id.Kind == CaseKind.Dossier)
        {
            var dossier = await Dossiers.FindAsync(id, Call.Actor, CancellationToken);
            return (dossier?.Status, dossier?.Process);
        }

        var signal = await Signals.FindAsync(id, Call.Actor, CancellationToken);
        return (signal?.Status, signal?.Process);
    }
}
