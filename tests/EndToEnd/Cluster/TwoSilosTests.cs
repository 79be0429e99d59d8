using System.Diagnostics;
using LokaalSignaal.EndToEnd.Deploying;
using LokaalSignaal.EndToEnd.Durability;
using LokaalSignaal.Portal.Tests.Api.House;
using Xunit.Abstractions;

namespace LokaalSignaal.EndToEnd.Cluster;

/// <summary>Two real processes on one PostgreSQL, each a silo of one Orleans cluster.</summary>
[Collection(FurnishedStoreCollection.Name)]
public sealed class TwoSilosTests(ITestOutputHelper output)
{
    private const int Rounds = 6;

    // As long as the house may be without service when one of its processes dies.
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(30);

    [InstallationFact]
    public async Task When_one_is_killed_the_other_goes_on_within_half_a_minute_and_nothing_is_lost_or_doubled()
    {
        await using var installation = await Installation.MakeAsync();
        await installation.OperateAsync("start", installation.Folder);
        Assert.Equal(2, Count(await installation.OperateAsync("status", installation.Folder), "\"host\":\"orleans\""));

        // Given signals that came to either, and are seen at the other
        var (first, second) = (installation.Addresses[0], installation.Addresses[1]);
        using Caller one = await SignInAsync("giver", first, second), other = await SignInAsync("giver", second);
        var signals = await Task.WhenAll(Enumerable.Range(0, 30).Select(async n => Given.Segment(await Given.SignalAsync(n % 2 == 0 ? one : other, "De lift is stuk."))));
        Assert.All(await Task.WhenAll(signals.Select(signal => one.GetAsync($"/api/v1/signals/{signal}"))), seen => seen.Is(200));
        Assert.All(await Task.WhenAll(signals.Select(signal => other.GetAsync($"/api/v1/signals/{signal}"))), seen => seen.Is(200));

        // When one is killed while things are added at both
        var (added, some) = (0, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        var adding = signals.Select((signal, n) => AddAsync(n % 2 == 0 ? one : other, signal, () =>
        {
            if (Interlocked.Increment(ref added) == signals.Length)
            {
                some.SetResult();
            }
        })).ToArray();
        await some.Task;
        await installation.KillAsync("1");

        // Then all of it is there, once, and nobody waited for long
        var waited = (await Task.WhenAll(adding)).Max();
        output.WriteLine($"The longest wait was {waited}.");
        Assert.True(waited < _longest, $"Without service for {waited}.");
        foreach (var signal in signals)
        {
            var lines = (await other.GetAsync($"/api/v1/signals/{signal}")).Is(200)["timeline"]!.AsArray().Select(line => (string?)line!["text"]);
            Assert.Equal(Enumerable.Range(0, Rounds).Select(Text), lines.Where(text => text?.StartsWith("Nog", StringComparison.Ordinal) == true).Order(StringComparer.Ordinal));
        }

        // And one that comes back takes part again
        await installation.OperateAsync("start", installation.Folder, "1");
        using var back = await SignInAsync("giver", first);
        (await back.GetAsync($"/api/v1/signals/{Given.Segment(await Given.SignalAsync(back, "De lift is stuk."))}")).Is(200);
        await installation.OperateAsync("stop", installation.Folder);
        await installation.OperateAsync("verify", installation.Folder);
    }

    [InstallationFact]
    public async Task A_portal_sends_to_a_silo_that_has_no_pages_and_both_stop_when_they_are_told()
    {
        await using var installation = await Installation.MakeAsync();
        installation.Environment["LOKAALSIGNAAL_ROLE"] = "silo";
        await installation.OperateAsync("start", installation.Folder, "1");
        installation.Environment["LOKAALSIGNAAL_ROLE"] = "portal";
        await installation.OperateAsync("start", installation.Folder, "2");

        using var silo = new Caller(new HttpClient { BaseAddress = installation.Addresses[0] });
        (await silo.GetAsync("/health/ready")).Is(200);
        (await silo.GetAsync("/")).Is(404);
        (await silo.GetAsync("/api/v1/me")).Is(404);
        using var giver = await SignInAsync("giver", installation.Addresses[1]);
        var given = await Given.SignalAsync(giver, "De lift is stuk.");
        Assert.Equal("De lift is stuk.", (await giver.GetAsync($"/api/v1/signals/{Given.Segment(given)}")).Is(200).Get<string>("text"));

        await installation.OperateAsync("stop", installation.Folder);
        Assert.Equal(2, Count(await installation.OperateAsync("status", installation.Folder), "not running"));
    }

    // Each with a key of its own, said in letters: figures might be somebody's telephone number.
    private static async Task<TimeSpan> AddAsync(Caller giver, string signal, Action added)
    {
        var longest = TimeSpan.Zero;
        for (var round = 0; round < Rounds; round++)
        {
            var began = Stopwatch.GetTimestamp();
            (await giver.PostAsync($"/api/v1/signals/{signal}/additions", new { text = Text(round) }, ("Idempotency-Key", $"{signal}-{round}"))).Is(200);
            longest = Stopwatch.GetElapsedTime(began) is var took && took > longest ? took : longest;
            added();
        }

        return longest;
    }

    private static string Text(int round) => $"Nog iets, keer {(char)('a' + round)}.";

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static async Task<Caller> SignInAsync(string who, params Uri[] addresses)
    {
        var caller = new Caller(new HttpClient(Insistent.ByTurns(addresses)) { BaseAddress = addresses[0] });
        await caller.SignInAsync($"{who}@kortrijk.test", Installation.Password);
        return caller;
    }
}
