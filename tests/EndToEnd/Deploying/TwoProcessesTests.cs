using System.Collections.Concurrent;
using LokaalSignaal.EndToEnd.Durability;
using LokaalSignaal.Portal.Tests.Api.House;

namespace LokaalSignaal.EndToEnd.Deploying;

/// <summary>What the operator's page promises of two processes on one PostgreSQL, by the operator's own script.</summary>
[Collection(FurnishedStoreCollection.Name)]
public sealed class TwoProcessesTests
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(5);

    [InstallationFact]
    [Trait("Category", "Long")]
    public async Task Whoever_signed_in_at_one_works_at_the_other_and_nothing_is_lost_while_they_are_replaced_one_by_one()
    {
        await using var installation = await Installation.MakeAsync();
        await installation.OperateAsync("start", installation.Folder);
        await SignedInAtOneWorksAtTheOtherAsync(installation);

        // Given people who give without end through a proxy, and a process told to stop while they do
        using var patience = new CancellationTokenSource(_patience);
        using var giver = await installation.SignInAsync("giver@kortrijk.test", installation.Addresses);
        giver.Proxy.Watch();
        var (given, stop) = (new ConcurrentBag<string>(), false);
        var giving = Enumerable.Range(0, 4).Select(one => GiveAsync(giver.Caller, given, () => Volatile.Read(ref stop))).ToArray();
        await ComeAsync(given, 20, patience.Token);

        await installation.OperateAsync("stop", installation.Folder, "1");
        var alone = giver.Proxy.Answered[0];
        await ComeAsync(given, given.Count + 20, patience.Token);
        Assert.Equal(alone, giver.Proxy.Answered[0]);
        await installation.OperateAsync("start", installation.Folder, "1");
        await installation.OperateAsync("upgrade", installation.Folder, Installation.Program);
        await ComeAsync(given, given.Count + 20, patience.Token);
        Volatile.Write(ref stop, true);

        // Then each of them was answered, and each signal is there once
        await Task.WhenAll(giving);
        Assert.True(giver.Proxy.Answered[0] > alone);
        using var processor = await installation.SignInAsync("processor@kortrijk.test", installation.Addresses[1]);
        Assert.Equal(given.Order(StringComparer.Ordinal), (await AllAsync(processor.Caller)).Where(given.Contains).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("not running", await installation.OperateAsync("status", installation.Folder), StringComparison.Ordinal);
    }

    private static async Task SignedInAtOneWorksAtTheOtherAsync(Installation installation)
    {
        using var one = await installation.SignInAsync("giver@kortrijk.test", installation.Addresses[0]);
        var given = await Given.SignalAsync(one.Caller, "De lift in het blok is al weken stuk.");

        using var other = new Caller(new HttpClient { BaseAddress = installation.Addresses[1] });
        other.Client.DefaultRequestHeaders.Authorization = one.Caller.Client.DefaultRequestHeaders.Authorization;
        Assert.Equal("De lift in het blok is al weken stuk.", (await other.GetAsync($"/api/v1/signals/{Given.Segment(given)}")).Is(200).Get<string>("text"));
    }

    private static async Task GiveAsync(Caller giver, ConcurrentBag<string> given, Func<bool> stop)
    {
        while (!stop())
        {
            given.Add((string)(await Given.SignalAsync(giver, "Huurders wachten al maanden op een herstelling."))["id"]!);
        }
    }

    private static async Task ComeAsync(ConcurrentBag<string> given, int many, CancellationToken patience)
    {
        while (given.Count < many)
        {
            await Task.Delay(20, patience);
        }
    }

    private static async Task<List<string>> AllAsync(Caller processor)
    {
        var all = new List<string>();
        string? after = null;
        do
        {
            var page = (await processor.GetAsync($"/api/v1/signals?limit=200&after={after}")).Is(200);
            all.AddRange(page.Items.Select(item => (string)item!["id"]!));
            after = (string?)page["next"];
        }
        while (after is not null);
        return all;
    }
}
