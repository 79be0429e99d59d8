using LokaalSignaal.EndToEnd.Durability;
using Xunit.Abstractions;

namespace LokaalSignaal.EndToEnd.SeveralProcesses;

/// <summary>
/// Three processes on one PostgreSQL, people at work, and everything that can happen to either: what was acknowledged is
/// there once, no step was completed twice, no term passed twice, and nobody waited longer than half a minute.
/// </summary>
[Collection(FurnishedStoreCollection.Name)]
public sealed class ChaosTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Seed = 20_261_122;
    private const int Neglected = 100;
    private const int MostTold = 40;
    private const string Followed = """
        SELECT (SELECT min(position) FROM followers WHERE name IN ('bundling', 'notices', 'triage', 'fiche-labels')) - (SELECT max(position) FROM events)
        """;

    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(110);
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(30);

    // Longer than the server keeps the lease of somebody it doesn't hear of.
    private static readonly TimeSpan _beyondALease = TimeSpan.FromSeconds(17);

    private readonly Fleet _fleet = new(processes: 3);
    private readonly Diary _diary = new(output, "chaos");
    private readonly Chaos _chaos = new(Seed);
    private readonly Random _chance = new(Seed);
    private readonly CancellationTokenSource _enough = new(_patience);
    private readonly List<(string Blow, TimeSpan Wait)> _waits = [];
    private readonly List<Task> _working = [];
    private long _longestWait;

    public Task InitializeAsync() => _fleet.StartAsync(FurnishAsync, new LongAgo());

    public async Task DisposeAsync()
    {
        foreach (var line in _fleet.Portals.SelectMany(portal => portal.Errors()).Take(MostTold))
        {
            _diary.Write($"{line}");
        }

        await _fleet.DisposeAsync();
        _enough.Dispose();
    }

    [PostgresFact]
    public Task Each_kind_of_trouble_once() => RunAsync(Blows().Take(5));

    [PostgresFact]
    [Trait("Category", "Long")]
    public Task A_database_that_falls_again_and_again() => RunAsync(Enumerable.Repeat<(string, Func<int, Task>)>(("database fell", _ => FallAsync()), 10));

    [PostgresFact]
    [Trait("Category", "Long")]
    public Task A_process_that_stands_still_again_and_again() => RunAsync(Enumerable.Repeat<(string, Func<int, Task>)>(("stood still", HoldAsync), 12));

    [PostgresFact]
    [Trait("Category", "Long")]
    public Task A_process_that_is_killed_again_and_again() => RunAsync(Enumerable.Repeat<(string, Func<int, Task>)>(("killed", KillAsync), 8));

    [PostgresFact]
    [Trait("Category", "Long")]
    public Task A_line_that_is_cut_again_and_again() => RunAsync(Enumerable.Repeat<(string, Func<int, Task>)>(("line cut", CutAsync), 12));

    [PostgresFact]
    [Trait("Category", "Long")]
    public Task A_hundred_troubles() => RunAsync(Blows().Take(100));

    private static async Task<bool> FurnishAsync(IServiceProvider silo)
    {
        var furnishing = new Furnishing(silo);
        await furnishing.FurnishAsync();
        await furnishing.NeglectAsync("gent", Neglected);
        return true;
    }

    private async Task RunAsync(IEnumerable<(string Name, Func<int, Task> Deal)> blows)
    {
        var stop = false;
        for (var number = 1; number <= 4; number++)
        {
            _working.Add(_chaos.GiveAsync(await _fleet.SignInAsync($"giver{number}", Waited), number, () => Volatile.Read(ref stop)));
        }

        for (var number = 1; number <= 3; number++)
        {
            _working.Add(_chaos.ProcessAsync(await _fleet.SignInAsync($"processor{number}", Waited), number, () => Volatile.Read(ref stop)));
        }

        foreach (var blow in blows)
        {
            await StrikeAsync(blow);
        }

        await _fleet.Sent.ComeAsync(50, _enough.Token);
        Volatile.Write(ref stop, true);
        await Task.WhenAll(_working).WaitAsync(_enough.Token);
        await CompareAsync();
    }

    // Each kind before any comes again, in another order each time.
    private IEnumerable<(string Name, Func<int, Task> Deal)> Blows()
    {
        (string, Func<int, Task>)[] kinds =
        [
            ("killed", KillAsync), ("database fell", _ => FallAsync()), ("line cut", CutAsync), ("line slow", SlowAsync), ("stood still", HoldAsync),
        ];
        while (true)
        {
            _chance.Shuffle(kinds);
            foreach (var kind in kinds)
            {
                yield return kind;
            }
        }
    }

    private async Task StrikeAsync((string Name, Func<int, Task> Deal) blow)
    {
        await _fleet.Sent.ComeAsync(_chance.Next(20, 100), _enough.Token);
        Interlocked.Exchange(ref _longestWait, 0);
        await blow.Deal(_chance.Next(_fleet.Portals.Count));
        await _fleet.Sent.ComeAsync(_chance.Next(20, 60), _enough.Token);
        var wait = TimeSpan.FromTicks(Interlocked.Read(ref _longestWait));
        _waits.Add((blow.Name, wait));
        _diary.Write($"blow {_waits.Count}, {blow.Name}: somebody waited {wait.TotalSeconds:F1} s; {_fleet.Sent.Count} sendings");
        Assert.True(wait <= _longest, $"Somebody waited {wait.TotalSeconds:F1} s: {blow.Name}.");
        await Task.WhenAll(_working.Where(working => working.IsFaulted));
    }

    private async Task KillAsync(int which)
    {
        await _fleet.Portals[which].KillAsync();
        await _fleet.Sent.ComeAsync(_chance.Next(1, 60), _enough.Token);
        await _fleet.Portals[which].StartAsync();
    }

    private Task FallAsync() => Task.Run(_fleet.Fall, _enough.Token);

    private async Task CutAsync(int which)
    {
        _fleet.Lines[which].Cut();
        await Task.Delay(_chance.Next(100, 4_000), _enough.Token);
        _fleet.Lines[which].Mend();
    }

    private async Task SlowAsync(int which)
    {
        _fleet.Lines[which].Delay(TimeSpan.FromMilliseconds(_chance.Next(50, 400)));
        await Task.Delay(_chance.Next(500, 3_000), _enough.Token);
        _fleet.Lines[which].Mend();
    }

    private async Task HoldAsync(int which)
    {
        await _fleet.Portals[which].HoldAsync();
        await Task.Delay(_beyondALease, _enough.Token);
        await _fleet.Portals[which].GoOnAsync();
    }

    private async Task CompareAsync()
    {
        _diary.Write($"Seed {Seed}: {_fleet.Sent.Count} sendings; {_chaos}.");
        foreach (var blow in _waits.GroupBy(blow => blow.Blow))
        {
            _diary.Write($"{blow.Key}: {blow.Count()} times, somebody waited at most {blow.Max(one => one.Wait).TotalSeconds:F1} s");
        }

        await _fleet.ComeAsync(Followed, 0, _enough.Token);
        using var processor = await _fleet.SignInAsync("processor1");
        await Reckoning.IsRightAsync(_chaos, processor);
        await TermsPassedAsync();
        Assert.Equal(0, Twice("StepCompleted"));
        Assert.Equal(0, Twice("TermPassed"));
        await _fleet.Portals[0].VerifyAsync();
        foreach (var portal in _fleet.Portals)
        {
            Assert.Equal(0, await portal.StopAsync());
        }

        await _fleet.Portals[0].VerifyAsync();
    }

    // What was neglected for months is overdue since the first of the processes looked.
    private async Task TermsPassedAsync()
    {
        await _fleet.ComeAsync("SELECT count(*) FROM steps WHERE municipality = 'gent' AND NOT overdue AND due IS NOT NULL", 0, _enough.Token);
        Assert.Equal(Neglected, _fleet.Ask("SELECT count(DISTINCT case_id) FROM events WHERE type = 'TermPassed' AND case_id LIKE 'gent/%'"));
    }

    private long Twice(string type) => _fleet.Ask($"""
        SELECT count(*) FROM (
            SELECT 1 FROM events WHERE type = '{type}' GROUP BY case_id, convert_from(body, 'UTF8')::json ->> 'visit' HAVING count(*) > 1) twice
        """);

    private void Waited(TimeSpan wait)
    {
        for (var known = Interlocked.Read(ref _longestWait); wait.Ticks > known;)
        {
            var was = Interlocked.CompareExchange(ref _longestWait, wait.Ticks, known);
            if (was == known)
            {
                return;
            }

            known = was;
        }
    }

    private sealed class LongAgo : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddDays(-90);
    }
}
