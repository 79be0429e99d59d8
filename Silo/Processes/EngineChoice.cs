namespace LokaalSignaal.Silo.Processes;

/// <summary>Which engine walks the definitions.</summary>
/// <param name="Name"><c>interpreter</c> or <c>elsa</c>; none: the usual one of the edition.</param>
public sealed record EngineChoice(string? Name)
{
    /// <summary>The setting by which an operator chooses.</summary>
    public const string Setting = "LOKAALSIGNAAL_ENGINE";

    /// <summary>What the operator chose.</summary>
    public static EngineChoice OfEnvironment =>
        new(Environment.GetEnvironmentVariable(Setting) is { Length: > 0 } name ? name : null);
}
