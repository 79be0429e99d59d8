namespace LokaalSignaal.Portal.Api.Health;

/// <summary>Whether this process was told to stop: it still serves for a moment, but nobody should come to it any more.</summary>
public sealed class Leaving
{
    private volatile bool _begun;

    /// <summary>Whether it was.</summary>
    public bool Begun => _begun;

    /// <summary>It was told.</summary>
    public void Begin() => _begun = true;
}
