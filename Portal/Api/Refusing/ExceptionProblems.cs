using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LokaalSignaal.Portal.Api.Refusing;

/// <summary>
/// What a caller reads when a request can't be read, or when the program is wrong. Never a type's name or a trace: a
/// fault of ours gets a reference that stands in the log too.
/// </summary>
internal sealed partial class ExceptionProblems(ILogger<ExceptionProblems> log) : IExceptionHandler
{
    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (!ApiPaths.IsApi(httpContext.Request.Path))
        {
            return false;
        }

        if (httpContext.RequestAborted.IsCancellationRequested)
        {
            httpContext.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            return true;
        }

        await ResultOf(httpContext, exception).ExecuteAsync(httpContext);
        return true;
    }

    private IResult ResultOf(HttpContext context, Exception exception) => exception switch
    {
        BadHttpRequestException { StatusCode: StatusCodes.Status400BadRequest } bad => BadRequest(bad),
        BadHttpRequestException { StatusCode: var status } => Problem.Of(status, StatusProblems.CodeOf(status)),
        JsonException json => JsonNotValid(json),
        InvalidDataException => Problem.Of(StatusCodes.Status400BadRequest, "form-not-valid"),
        TimeoutException => Answers.Later("outcome-unknown", 1),
        IOException disk => NotReady(disk),
        _ => Unexpected(context, exception),
    };

    private static ProblemHttpResult BadRequest(BadHttpRequestException bad) => bad.InnerException switch
    {
        JsonException json => JsonNotValid(json),
        InvalidDataException => Problem.Of(StatusCodes.Status400BadRequest, "form-not-valid"),
        _ when BoundName().Match(bad.Message) is { Success: true } found => FieldNotValid(Camel.Case(found.Groups[1].Value)),
        _ => Problem.Of(StatusCodes.Status400BadRequest, "request-not-valid"),
    };

    private static ProblemHttpResult JsonNotValid(JsonException json)
    {
        var details = Problem.Details(StatusCodes.Status400BadRequest, "json-not-valid");
        if (MissingNames().Match(json.Message) is { Success: true } missing)
        {
            details.Extensions["errors"] = Quoted().Matches(missing.Groups[1].Value)
                .ToDictionary(name => name.Groups[1].Value, _ => new[] { Problem.Sentence("field-missing", []) });
        }
        else if (json.Path is { Length: > 1 and <= 200 } path)
        {
            details.Extensions["errors"] = Errors(path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : path, Problem.Sentence("field-not-valid", []));
        }

        return TypedResults.Problem(details);
    }

    private static ProblemHttpResult FieldNotValid(string field)
    {
        var details = Problem.Details(StatusCodes.Status400BadRequest, "not-valid");
        details.Extensions["errors"] = Errors(field, Problem.Sentence("field-not-valid", []));
        return TypedResults.Problem(details);
    }

    private static Dictionary<string, string[]> Errors(string field, string sentence) => new() { [field] = [sentence] };

    // The disk is full, or can't be written: no fault of ours, and over when there is room.
    private RetryLater NotReady(IOException disk)
    {
        log.LogWarning("The store can't be used now: {Why}", disk.Message);
        return Answers.Later("not-ready", Answers.NotReadyWait);
    }

    private ProblemHttpResult Unexpected(HttpContext context, Exception exception)
    {
        var reference = context.TraceIdentifier;
        log.LogError(exception, "Reference {Reference}", reference);
        var details = Problem.Details(StatusCodes.Status500InternalServerError, "unexpected", [reference]);
        details.Extensions["reference"] = reference;
        return TypedResults.Problem(details);
    }

    // The reader tells which properties are missing in its message only.
    [GeneratedRegex("missing required properties[^:]*: (.*)$")]
    private static partial Regex MissingNames();

    [GeneratedRegex("'([A-Za-z]+)'")]
    private static partial Regex Quoted();

    // The framework tells which parameter it couldn't read in its message only.
    [GeneratedRegex("parameter \"(?:[^\"]* )?([A-Za-z]+)\" from")]
    private static partial Regex BoundName();
}
