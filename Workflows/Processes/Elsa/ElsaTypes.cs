using LokaalSignaal.Processes;

namespace LokaalSignaal.Workflows.Processes.Elsa;

/// <summary>What Elsa knows our activities by.</summary>
public static class ElsaTypes
{
    /// <summary>What stands before their names.</summary>
    public const string Namespace = "LokaalSignaal";

    /// <summary>Where every case comes in.</summary>
    public const string Entrance = $"{Namespace}.Entrance";

    /// <summary>Where a branch waits for the others.</summary>
    public const string Arrival = $"{Namespace}.Arrival";

    /// <summary>What stands for a step of a kind: <c>LokaalSignaal.Decide</c>.</summary>
    public static string Of(StepKind kind) => $"{Namespace}.{kind}";
}
