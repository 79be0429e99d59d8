namespace LokaalSignaal.Silo.Demonstration;

/// <summary>A clock that is set by hand, and never goes back: the past year goes by in it.</summary>
/// <param name="start">What it shows at first.</param>
internal sealed class DemonstrationClock(DateTimeOffset start) : TimeProvider
{
    private long _now = start.UtcTicks;

    /// <summary>Sets it, unless it shows a later moment.</summary>
    public void Set(DateTimeOffset moment) => _now = Math.Max(_now, moment.UtcTicks);

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _now), TimeSpan.Zero);
}
