namespace LokaalSignaal.Benchmarks.Calls;

/// <summary>What one call through a host of cases costs, side by side in one process: the embedded host's against Orleans' own.</summary>
internal static partial class CallFigures
{
    public static Task MeasureAsync(BenchOptions options)
    {
        Func<BenchOptions, Task>? orleans = null;
        BringOrleans(ref orleans);
        return orleans?.Invoke(options) ?? NotRunAsync();
    }

    // Only the cluster edition brings one.
    static partial void BringOrleans(ref Func<BenchOptions, Task>? orleans);

    private static Task NotRunAsync()
    {
        Console.Error.WriteLine("Not run: a call against Orleans (this is the embedded edition's build).");
        return Task.CompletedTask;
    }
}
