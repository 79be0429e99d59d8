namespace LokaalSignaal.Portal.Api.Callers;

/// <summary>Marks an endpoint that is about the person, whatever they act as: who has several capacities needn't choose.</summary>
internal sealed class AnyCapacity
{
    /// <summary>The mark.</summary>
    public static AnyCapacity Instance { get; } = new();
}
