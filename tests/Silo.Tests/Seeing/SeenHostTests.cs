using System.Collections.Concurrent;
using System.Diagnostics;
using LokaalSignaal.Health;
using LokaalSignaal.Identity;
using LokaalSignaal.Signals;
using LokaalSignaal.Silo.Seeing;

namespace LokaalSignaal.Silo.Tests.Seeing;

/// <summary>What can be seen of commands.</summary>
public sealed class SeenHostTests : IAsyncLifetime
{
    private readonly RunningSilo _silo = new();
    private readonly ConcurrentQueue<Activity> _ended = [];
    private readonly ActivitySource _clicks = new($"clicks-{Guid.NewGuid():N}");
    private readonly ActivityListener _listener;
    private OwnerId _kortrijk;
    private Actor _nurse;

    public SeenHostTests()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == _clicks.Name || source.Name == Measures.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _ended.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public async Task InitializeAsync()
    {
        _kortrijk = await _silo.FoundAsync("kortrijk");
        _nurse = await _silo.RegisterAsync(_kortrijk, Role.Giver);
    }

    public async Task DisposeAsync()
    {
        _listener.Dispose();
        _clicks.Dispose();
        await _silo.DisposeAsync();
    }

    [Fact]
    public async Task What_is_done_belongs_to_the_trace_of_who_asked_also_when_many_ask_the_same_case_at_once()
    {
        var signal = await _silo.GiveAsync(_kortrijk, _nurse, "De lift is stuk.");
        await _silo.RestAsync();

        var traces = await Task.WhenAll(Enumerable.Range(0, 30).Select(number => Task.Run(async () =>
        {
            using var click = _clicks.StartActivity("click")!;
            await _silo.DoAsync(signal, new AddToSignal($"Nog iets, nummer {number}."), _nurse);
            return click.TraceId;
        })));

        Assert.All(traces, trace => Assert.Equal(["append", "command"], SpansOf(trace)));
    }

    [Fact]
    public async Task The_status_counts_commands_and_names_the_slowest_without_saying_what_was_in_them()
    {
        var started = _silo.Clock.GetUtcNow();
        _silo.Clock.Pass(TimeSpan.FromMinutes(5));
        await _silo.GiveAsync(_kortrijk, _nurse, "De lift is stuk.");
        await _silo.RestAsync();

        var node = await _silo.Get<INodeStatus>().ReadAsync();

        Assert.Equal(started, node.Since);
        Assert.True(node.Health.Ready);
        Assert.Equal(_silo.Journal.Head, node.Head);
        Assert.True(node.Commands >= 4, $"{node.Commands} commands");
        Assert.Equal((0, 1), (node.Waiting, node.Slowest.Count(slow => slow.Command == "GiveSignal" && slow.Owner == "kortrijk")));
        Assert.All(node.Followers, follower => Assert.Equal(0, follower.Events));
        Assert.Contains(node.Followers, follower => follower.Name == "triage");
    }

    private IEnumerable<string> SpansOf(ActivityTraceId trace) =>
        _ended.Where(span => span.TraceId == trace && span.Source.Name == Measures.Name).Select(span => span.OperationName).Order(StringComparer.Ordinal);
}
