using System.IO.Pipes;

namespace LokaalSignaal.Benchmarks.Memory;

/// <summary>The managed heap of a portal in a process of its own.</summary>
/// <param name="pipe">On which pipe it tells; none: it doesn't.</param>
internal sealed class Heap(string? pipe)
{
    /// <summary>That of a portal as it is.</summary>
    public static Heap None { get; } = new(null);

    /// <summary>One that can be asked.</summary>
    public static Heap Seen() => new(Path.Combine(Path.GetTempPath(), $"heap-{Guid.NewGuid():N}"));

    /// <summary>Lets a process that is to be started tell it.</summary>
    public void Ask(IDictionary<string, string?> environment)
    {
        if (pipe is not null)
        {
            environment["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location;
            environment[StartupHook.Setting] = pipe;
        }
    }

    /// <summary>How many bytes are in use after collecting.</summary>
    public async Task<long> InUseAsync()
    {
        await using var asked = new NamedPipeClientStream(".", pipe!, PipeDirection.In);
        await asked.ConnectAsync();
        var bytes = new byte[sizeof(long)];
        await asked.ReadExactlyAsync(bytes);
        return BitConverter.ToInt64(bytes);
    }
}
