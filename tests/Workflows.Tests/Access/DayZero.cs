namespace LokaalSignaal.Workflows.Tests.Access;

/// <summary>Which day it is in the worlds: the one on which the clock goes forward.</summary>
internal static class DayZero
{
    public static DateOnly Day { get; } = new(2026, 3, 29);
}
