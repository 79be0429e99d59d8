namespace LokaalSignaal.Silo.Demonstration;

/// <summary>Variety without luck: the same name always gives the same choice, on every machine.</summary>
internal static class Chance
{
    /// <summary>A number from 0, below a bound.</summary>
    public static int Below(int bound, string name)
    {
        // FNV-1a: string.GetHashCode differs from one process to the next.
        var hash = 2166136261u;
        foreach (var character in name)
        {
            hash = (hash ^ character) * 16777619u;
        }

        return (int)((hash ^ (hash >> 15)) % (uint)bound);
    }

    /// <summary>A number from the first to the last.</summary>
    public static int Between(int first, int last, string name) => first + Below(last - first + 1, name);
}
