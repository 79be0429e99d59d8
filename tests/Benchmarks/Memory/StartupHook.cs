using System.Diagnostics.CodeAnalysis;
using System.IO.Pipes;

/// <summary>
/// Loaded by the runtime into the portal that is measured: it collects whenever it is asked, and says what is left. See
/// https://github.com/dotnet/runtime/blob/main/docs/design/features/host-startup-hook.md.
/// </summary>
[SuppressMessage("Design", "CA1050", Justification = "The runtime looks for it outside all namespaces.")]
[SuppressMessage("Performance", "CA1812", Justification = "The runtime calls it.")]
internal static class StartupHook
{
    /// <summary>The setting that names the pipe on which it is asked.</summary>
    internal const string Setting = "BENCH_HEAP";

    /// <summary>Called before the program begins.</summary>
    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(Setting) is { } pipe)
        {
            new Thread(() => Answer(pipe)) { IsBackground = true }.Start();
        }
    }

    private static void Answer(string name)
    {
        while (true)
        {
            using var pipe = new NamedPipeServerStream(name, PipeDirection.Out);
            pipe.WaitForConnection();
            pipe.Write(BitConverter.GetBytes(Collected()));
        }
    }

    private static long Collected()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
