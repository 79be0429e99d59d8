using LokaalSignaal.Cases;
using LokaalSignaal.Municipalities;
using LokaalSignaal.Portal.Api.Description;
using LokaalSignaal.Portal.Api.Refusing;

namespace LokaalSignaal.Portal.Api.Municipalities;

/// <summary>Where a municipality draws its own processes.</summary>
internal static class ProcessEndpoints
{
    /// <summary>Maps it.</summary>
    public static void Map(RouteGroupBuilder api)
    {
        var process = api.MapGroup("/municipalities/{m:slug}/processes/{kind:kind}");
        process.MapGet("", FindAsync).Answers<ProcessesItem>("The process definitions of a kind of cases");
        process.MapPut("/draft", DraftAsync).Changes<ProcessesItem>("Keep a draft: the body is the definition's file").TakesDefinition();
        process.MapPost("/check", CheckAsync).Answers<VerdictItem>("Check the body, or the draft when there is no body").TakesDefinition();
        process.MapPost("/publish", PublishAsync).Changes<ProcessesItem>("Publish the draft: new cases go that way");
    }

    private static async Task<IResult> FindAsync([AsParameters] ProcessDeed deed) =>
        await deed.ReadAsync() is { } view ? TypedResults.Ok(ProcessesItem.Of(deed.CaseKind, view)) : Problem.NotFound();

    private static async Task<IResult> DraftAsync([AsParameters] ProcessDeed deed, HttpRequest request)
    {
        var (file, problem) = await DefinitionBody.ReadAsync(request, deed.CancellationToken);
        return problem
            ?? (file.Length == 0
                ? Problem.Of(StatusCodes.Status400BadRequest, "json-not-valid")
                : await deed.DoAsync(new DraftProcess(deed.CaseKind, file)));
    }

    private static async Task<IResult> CheckAsync([AsParameters] ProcessDeed deed, HttpRequest request)
    {
        if (await deed.ReadAsync() is not { } view)
        {
            return Problem.NotFound();
        }

        var (file, problem) = await DefinitionBody.ReadAsync(request, deed.CancellationToken);
        return problem ?? (file.Length == 0 ? view.Draft : file) switch
        {
            { } drawn => TypedResults.Ok(VerdictItem.Of(deed.CaseKind, drawn)),
            null => Problem.Of(new Refusal("no-draft", RefusalKind.Conflict, deed.Kind)),
        };
    }

    private static async Task<IResult> PublishAsync([AsParameters] ProcessDeed deed)
    {
        var answer = await deed.Host.SendAsync(deed.Call.To(deed.Case, new PublishProcess(deed.CaseKind)), deed.CancellationToken);
        return answer switch
        {
            Answer.Accepted done => await deed.ToldAsync(done),
            Answer.Refused { Refusal: { Code: "process-unsound" } refusal } => await UnsoundAsync(deed, refusal),
            _ => Answers.Of(answer),
        };
    }

    private static async Task<IResult> UnsoundAsync(ProcessDeed deed, Refusal refusal)
    {
        var problem = Problem.Of(refusal);
        if ((await deed.ReadAsync())?.Draft is { } draft)
        {
            problem.ProblemDetails.Extensions["faults"] = VerdictItem.Of(deed.CaseKind, draft).Faults;
        }

        return problem;
    }
}
