namespace LokaalSignaal.Portal.Tests.Work;

/// <summary>A clock that a test sets.</summary>
internal sealed class SetClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 11, 21, 10, 0, 0, TimeSpan.FromHours(1));

    public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();
}
