namespace LokaalSignaal.Architecture;

/// <summary>The outcome of a check over the whole house.</summary>
internal static class Faults
{
    /// <summary>Fails and names every fault, not only the first few.</summary>
    public static void None<T>(IEnumerable<T> faults)
    {
        string all = string.Join(Environment.NewLine, faults);
        Assert.True(all.Length == 0, all);
    }
}
