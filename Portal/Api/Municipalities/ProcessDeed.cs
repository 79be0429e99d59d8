using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Municipalities;
using LokaalSignaal.Portal.Api.Callers;
using LokaalSignaal.Portal.Api.Cases;
using Microsoft.AspNetCore.Mvc;

namespace LokaalSignaal.Portal.Api.Municipalities;

/// <summary>What every deed with a municipality's process starts from.</summary>
internal sealed record ProcessDeed(
    [FromRoute] string M,
    [FromRoute] string Kind,
    Call Call,
    [FromServices] ICaseHost Host,
    [FromServices] IMunicipalityQueries Municipalities,
    CancellationToken CancellationToken)
{
    /// <summary>The municipality's own case.</summary>
    public CaseId Case => CaseId.Of(OwnerId.Of(M), CaseKind.Municipality);

    /// <summary>The kind of cases that the process is for.</summary>
    public CaseKind CaseKind => CaseKind.TryRead(Kind, out var kind) ? kind : default;

    /// <summary>The definitions; none where the caller may not see them.</summary>
    public ValueTask<ProcessesView?> ReadAsync() =>
        Municipalities.ProcessesAsync(OwnerId.Of(M), CaseKind, Call.Actor, CancellationToken);

    /// <summary>Does something, and answers with the definitions as they are then.</summary>
    public ValueTask<IResult> DoAsync(Command command) => Sent.ToAsync(Host, Call, Case, command, ToldAsync, CancellationToken);

    /// <summary>The definitions after a deed.</summary>
    public async ValueTask<IResult> ToldAsync(Answer.Accepted done) =>
        await ReadAsync() is { } view
            ? new Tagged<ProcessesItem>(ProcessesItem.Of(CaseKind, view), done.Version)
            : new Tagged<ChangedCase>(ChangedCase.Of(done), done.Version);
}
