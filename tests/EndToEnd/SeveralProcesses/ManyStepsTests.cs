using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using LokaalSignaal.EndToEnd.Durability;
using LokaalSignaal.Portal.Tests.Api.House;
using Xunit.Abstractions;

namespace LokaalSignaal.EndToEnd.SeveralProcesses;

/// <summary>
/// Two and a half thousand fiches that are all led to their end at once, over three processes of which one is killed: each comes
/// there, and no step is completed twice.
/// </summary>
[Collection(FurnishedStoreCollection.Name)]
public sealed class ManyStepsTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Fiches = 2_500;
    private const int Together = 48;
    private const int Killed = Fiches / 3;

    private readonly Fleet _fleet = new(processes: 3);
    private readonly ConcurrentQueue<string> _open = [];
    private readonly ConcurrentBag<(string Fiche, string Step, int Status)> _completed = [];
    private readonly CancellationTokenSource _enough = new(TimeSpan.FromMinutes(20));

    public Task InitializeAsync() => _fleet.StartAsync(FurnishAsync, TimeProvider.System);

    public async Task DisposeAsync()
    {
        await _fleet.DisposeAsync();
        _enough.Dispose();
    }

    [PostgresFact]
    [Trait("Category", "Long")]
    public async Task Ten_thousand_steps_at_once_and_a_process_killed_leave_none_stuck_and_none_doubled()
    {
        var ended = new Tally();
        var since = TimeProvider.System.GetTimestamp();
        var working = Enumerable.Range(0, Together).Select(async number =>
        {
            using var processor = await _fleet.SignInAsync($"processor{(number % 3) + 1}");
            while (_open.TryDequeue(out var fiche))
            {
                await LeadAsync(processor, fiche);
                ended.Add();
            }
        }).ToList();

        await ended.ComeAsync(Killed, _enough.Token);
        await _fleet.Portals[1].KillAsync();
        await _fleet.Portals[1].StartAsync();
        await Task.WhenAll(working).WaitAsync(_enough.Token);
        var took = TimeProvider.System.GetElapsedTime(since);

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_completed.Count} steps of {Fiches} fiches in {took.TotalSeconds:F0} s"));
        Assert.Equal(0, _fleet.Ask("SELECT count(*) FROM fiches WHERE status = 'open'"));
        Assert.Equal(Fiches, _fleet.Ask("SELECT count(*) FROM fiches WHERE status = 'closed'"));
        Assert.Equal(0, _fleet.Ask("""
            SELECT count(*) FROM (
                SELECT 1 FROM events WHERE type = 'StepCompleted' GROUP BY case_id, convert_from(body, 'UTF8')::json ->> 'visit' HAVING count(*) > 1) twice
            """));
        // Whoever opened a fiche completed its intake.
        Assert.Equal(_completed.Count + Fiches, _fleet.Ask("SELECT count(*) FROM events WHERE type = 'StepCompleted' AND case_id LIKE 'kortrijk/fiche/%' AND by IS NOT NULL"));
        Assert.True(_completed.Count >= 10_000, $"{_completed.Count} steps are too few to tell.");
        await _fleet.Portals[0].VerifyAsync();
    }

    private async Task<bool> FurnishAsync(IServiceProvider silo)
    {
        var furnishing = new Furnishing(silo);
        await furnishing.FurnishAsync();
        foreach (var fiche in await furnishing.BundleAsync(Fiches))
        {
            _open.Enqueue(fiche);
        }

        return true;
    }

    // Nobody else is at this fiche: whatever is refused is a step that was lost or done before.
    private async Task LeadAsync(Caller processor, string fiche)
    {
        while (await NextAsync(processor, fiche) is { } step)
        {
            var name = (string)step["step"]!;
            var path = $"/api/v1/cases/{fiche}/steps/{name}";
            var body = Steps.Filled(step, "Zo is het beslist.");
            var reply = await processor.PostAsync(path, body, ("Idempotency-Key", $"{fiche}-{step["visit"]}-{name}"));
            Assert.True(reply.Status == 200, $"{fiche} {name}: {reply.Status} {reply.Text}");
            _completed.Add((fiche, name, reply.Status));
        }
    }

    private static async Task<JsonNode?> NextAsync(Caller processor, string fiche)
    {
        var now = (await processor.GetAsync($"/api/v1/fiches/{fiche}")).Is(200);
        return now["process"]!["active"]!.AsArray().FirstOrDefault(step => (bool)step!["mayComplete"]!);
    }
}
