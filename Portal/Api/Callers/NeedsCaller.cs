namespace LokaalSignaal.Portal.Api.Callers;

/// <summary>Marks an endpoint that somebody has to sign in for.</summary>
internal sealed class NeedsCaller
{
    /// <summary>The mark.</summary>
    public static NeedsCaller Instance { get; } = new();
}
