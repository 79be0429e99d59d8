namespace LokaalSignaal.Silo.Tests;

/// <summary>A clock whose time of day tests set. Timers and waiting go by the real one: nothing sleeps for them.</summary>
public sealed class TestClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _now;

    /// <summary>Sets the time of day.</summary>
    public void Set(DateTimeOffset now) => _now = now;

    /// <summary>Lets time pass.</summary>
    public void Pass(TimeSpan time) => _now += time;
}
