namespace LokaalSignaal.Portal.Api.Refusing;

/// <summary>Gives the framework's own problems the code and the sentence that all of ours have.</summary>
internal static class ValidationProblems
{
    /// <summary>Completes a problem that the framework made.</summary>
    public static void Complete(ProblemDetailsContext context)
    {
        if (!ApiPaths.IsApi(context.HttpContext.Request.Path) || context.ProblemDetails.Extensions.ContainsKey("code"))
        {
            return;
        }

        var validation = context.ProblemDetails as HttpValidationProblemDetails;
        var status = context.ProblemDetails.Status ?? context.HttpContext.Response.StatusCode;
        var ours = Problem.Details(status, validation is null ? StatusProblems.CodeOf(status) : "not-valid");
        context.ProblemDetails.Type = ours.Type;
        context.ProblemDetails.Title = ours.Title;
        context.ProblemDetails.Detail = ours.Detail;
        context.ProblemDetails.Extensions["code"] = ours.Extensions["code"];
        if (validation is not null)
        {
            validation.Errors = validation.Errors.ToDictionary(error => Camel.Case(error.Key), error => error.Value);
        }
    }
}
