namespace LokaalSignaal.Benchmarks.Stores;

/// <summary>Many at once.</summary>
internal static class Crowd
{
    /// <summary>Does it as often as asked, some at a time.</summary>
    /// <param name="together">How many at a time.</param>
    /// <param name="times">How often in all.</param>
    /// <param name="deed">What, told its number.</param>
    public static Task DoAsync(int together, int times, Func<int, Task> deed)
    {
        var next = -1;
        return Task.WhenAll(Enumerable.Range(0, together).Select(_ => Task.Run(WorkAsync)));

        async Task WorkAsync()
        {
            while (Interlocked.Increment(ref next) is var number && number < times)
            {
                await deed(number);
            }
        }
    }
}
