using System.Collections.Immutable;
using System.Text.Json;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Portal.Api.Callers;
using LokaalSignaal.Portal.Api.Description;
using LokaalSignaal.Portal.Api.Limits;
using LokaalSignaal.Portal.Api.Refusing;
using LokaalSignaal.Processes;
using Microsoft.AspNetCore.Mvc;

namespace LokaalSignaal.Portal.Api.Cases;

/// <summary>What can be done with a case of any kind.</summary>
internal static class CaseEndpoints
{
    /// <summary>Maps it.</summary>
    public static void Map(RouteGroupBuilder api)
    {
        var it = api.MapGroup("/cases/{id:case}");
        it.MapPost("/steps/{step:slug}", CompleteAsync).Changes<ChangedCase>("Complete an active step");
        it.MapPut("/steps/{step:slug}/assignee", AssignAsync).Changes<ChangedCase>("Give an active step to somebody");
        it.MapGet("/who", WhoAsync).Answers<ListOf<SeerItem>>("Who may see a case, and why");
        it.MapPost("/notes", NoteAsync).Changes<ChangedCase>("Add a note for those who process the case");
    }

    private static ValueTask<IResult> CompleteAsync([AsParameters] CaseDeed deed, string step, StepBody body) =>
        Filled(body.Fields) is { } fields
            ? deed.DoAsync(new CompleteStep(StepId.Of(step), body.Outcome, fields))
            : ValueTask.FromResult<IResult>(Problem.Of(StatusCodes.Status400BadRequest, "json-not-valid"));

    private static async Task<IResult> WhoAsync(string id, Call call, [FromServices] IAccessQueries access, CancellationToken cancellationToken) =>
        await access.WhoSeesAsync(CaseId.Of(id), call.Actor, cancellationToken) is { } seers
            ? TypedResults.Ok(new ListOf<SeerItem>([.. seers.Select(SeerItem.Of)], null))
            : Problem.NotFound();

    private static ValueTask<IResult> AssignAsync([AsParameters] CaseDeed deed, string step, AssigneeBody body) =>
        deed.DoAsync(new AssignStep(StepId.Of(step), body.Person));

    private static ValueTask<IResult> NoteAsync([AsParameters] CaseDeed deed, NoteBody body) =>
        deed.DoAsync(new AddNote(body.Text));

    // None: a value isn't UTF-8. The reader looks at that only when the value is read.
    private static ImmutableDictionary<FieldId, string>? Filled(IReadOnlyDictionary<FieldId, JsonElement>? fields)
    {
        try
        {
            return (fields ?? ImmutableDictionary<FieldId, JsonElement>.Empty)
                .ToImmutableDictionary(field => field.Key, field => field.Value.GetRawText());
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
