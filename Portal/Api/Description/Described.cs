namespace LokaalSignaal.Portal.Api.Description;

/// <summary>What an endpoint answers, for the API's own document.</summary>
internal static class Described
{
    /// <summary>It answers 200 with something.</summary>
    public static RouteHandlerBuilder Answers<T>(this RouteHandlerBuilder endpoint, string summary) =>
        endpoint.WithSummary(summary).Produces<T>();

    /// <summary>It answers 204.</summary>
    public static RouteHandlerBuilder AnswersNothing(this RouteHandlerBuilder endpoint, string summary) =>
        endpoint.WithSummary(summary).Produces(StatusCodes.Status204NoContent);

    /// <summary>It answers 202: what comes of it is told elsewhere.</summary>
    public static RouteHandlerBuilder AnswersLater(this RouteHandlerBuilder endpoint, string summary) =>
        endpoint.WithSummary(summary).Produces(StatusCodes.Status202Accepted);

    /// <summary>It changes a case, and answers 200 with the case and its version.</summary>
    public static RouteHandlerBuilder Changes<T>(this RouteHandlerBuilder endpoint, string summary) =>
        endpoint.WithSummary(summary).Produces<T>().WithMetadata(ChangesCase.Instance);

    /// <summary>It makes a case, and answers 201 with the case, its version and where it is.</summary>
    public static RouteHandlerBuilder Creates<T>(this RouteHandlerBuilder endpoint, string summary) =>
        endpoint.WithSummary(summary).Produces<T>(StatusCodes.Status201Created).WithMetadata(ChangesCase.Instance);

    /// <summary>Its body is a definition's file.</summary>
    public static RouteHandlerBuilder TakesDefinition(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(DefinitionAsBody.Instance);

    /// <summary>Somebody has to sign in for all of these.</summary>
    public static RouteGroupBuilder NeedsCaller(this RouteGroupBuilder group) => group.WithMetadata(Callers.NeedsCaller.Instance);
}

/// <summary>Marks an endpoint that changes a case: it takes a key and a version, and answers with an entity tag.</summary>
internal sealed class ChangesCase
{
    /// <summary>The mark.</summary>
    public static ChangesCase Instance { get; } = new();
}

/// <summary>Marks an endpoint that reads a definition's file from its body.</summary>
internal sealed class DefinitionAsBody
{
    /// <summary>The mark.</summary>
    public static DefinitionAsBody Instance { get; } = new();
}

/// <summary>Marks an endpoint that opens a case: who opens very many is asked what for.</summary>
internal sealed class OpensCase
{
    /// <summary>The mark.</summary>
    public static OpensCase Instance { get; } = new();
}
