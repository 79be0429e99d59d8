using LokaalSignaal.Silo.Hosting;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace LokaalSignaal.Silo.Tests.Demonstration;

/// <summary>One demonstration for all tests that only look at it.</summary>
public sealed class FilledStore(IMessageSink sink) : IAsyncLifetime
{
    private Filled? _filled;

    public static DateTimeOffset Moment { get; } = new(2026, 11, 18, 14, 30, 0, TimeSpan.Zero);

    public OpenedStore Store => _filled!.Store;

    public async Task InitializeAsync()
    {
        var started = System.Diagnostics.Stopwatch.StartNew();
        _filled = await Filled.MakeAsync(Moment);
        sink.OnMessage(new DiagnosticMessage($"The demonstration took {started.Elapsed.TotalSeconds:0.0} s."));
    }

    public async Task DisposeAsync() => await _filled!.DisposeAsync();
}
