using LokaalSignaal.Silo.Cases;

namespace LokaalSignaal.Workflows.Tests.Access;

/// <summary>Which day it is in the worlds: today, as for the program that is asked.</summary>
internal static class DayZero
{
    public static DateOnly Day => BrusselsTime.DayOf(TimeProvider.System.GetUtcNow());
}
