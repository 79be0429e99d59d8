using System.Globalization;
using System.Resources;
using LokaalSignaal.Cases;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LokaalSignaal.Portal.Api.Refusing;

/// <summary>What a caller reads when something isn't done: RFC 9457, with a stable code and a sentence in their language.</summary>
public static class Problem
{
    private static readonly ResourceManager Sentences = new("LokaalSignaal.Portal.Api.Problems", typeof(Problem).Assembly);

    /// <summary>A problem as a result of an endpoint.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="code">The stable code, kebab-case.</param>
    /// <param name="arguments">What the sentence names.</param>
    public static ProblemHttpResult Of(int status, string code, params IReadOnlyList<string> arguments) =>
        TypedResults.Problem(Details(status, code, arguments));

    /// <summary>What the caller may not see isn't there.</summary>
    public static ProblemHttpResult NotFound() => Of(StatusCodes.Status404NotFound, "not-found");

    /// <summary>A refusal of the rules.</summary>
    public static ProblemHttpResult Of(Refusal refusal)
    {
        var details = Details(StatusOf(refusal.Kind), refusal.Code, refusal.Arguments);
        if (!refusal.Findings.IsDefaultOrEmpty)
        {
            details.Extensions["findings"] = refusal.Findings.Select(FoundPersonalData.Of).ToList();
        }

        return TypedResults.Problem(details);
    }

    /// <summary>The body of a problem.</summary>
    public static ProblemDetails Details(int status, string code, IReadOnlyList<string>? arguments = null) => new()
    {
        Status = status,
        Type = $"urn:lokaalsignaal:{code}",
        Title = Sentences.GetString($"status-{status}", CultureInfo.CurrentUICulture)
            ?? Sentences.GetString("status", CultureInfo.CurrentUICulture),
        Detail = Sentence(code, arguments ?? []),
        Extensions = { ["code"] = code },
    };

    /// <summary>The sentence of a code in the language of the call; a general one where there is none.</summary>
    public static string Sentence(string code, IReadOnlyList<string> arguments)
    {
        var culture = CultureInfo.CurrentUICulture;
        var sentence = Sentences.GetString(code, culture) ?? Sentences.GetString("refused", culture) ?? code;
        string[] named = [.. arguments, "", "", ""];
        return string.Format(CultureInfo.CurrentCulture, sentence, [.. named]).Trim();
    }

    private static int StatusOf(RefusalKind kind) => kind switch
    {
        RefusalKind.NotFound => StatusCodes.Status404NotFound,
        RefusalKind.Conflict => StatusCodes.Status409Conflict,
        RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
