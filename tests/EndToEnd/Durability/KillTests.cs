using Xunit.Abstractions;

namespace LokaalSignaal.EndToEnd.Durability;

/// <summary>
/// Several clients who send again until there is an answer, and a process that is killed under their hands: what was
/// acknowledged is there once, and nothing is there twice.
/// </summary>
[Collection(FurnishedStoreCollection.Name)]
public sealed class KillTests(FurnishedStore furnished, ITestOutputHelper output) : IAsyncLifetime
{
    private const int Seed = 20_261_122;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kills-");
    private readonly CancellationTokenSource _patience = new(Patience);
    private readonly Random _chance = new(Seed);
    private readonly Chaos _chaos = new(Seed);
    private ServedPortal _portal = null!;

    public async Task InitializeAsync() => _portal = await ServedPortal.ServeAsync(furnished.CopyTo(_folder.FullName));

    public async Task DisposeAsync()
    {
        await _portal.DisposeAsync();
        _patience.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public Task Killed_four_times_nothing_acknowledged_is_lost_or_doubled() => RunAsync(kills: 4, verifyEach: 2, mostBetween: 80);

    [Fact]
    [Trait("Category", "Long")]
    public Task Killed_twenty_five_times_nothing_acknowledged_is_lost_or_doubled() => RunAsync(kills: 25, verifyEach: 5, mostBetween: 250);

    private async Task RunAsync(int kills, int verifyEach, int mostBetween)
    {
        var stop = false;
        var working = new List<Task>();
        for (var number = 1; number <= 3; number++)
        {
            working.Add(_chaos.GiveAsync(await _portal.SignInAsync($"giver{number}"), number, () => Volatile.Read(ref stop)));
        }

        for (var number = 1; number <= 2; number++)
        {
            working.Add(_chaos.ProcessAsync(await _portal.SignInAsync($"processor{number}"), number, () => Volatile.Read(ref stop)));
        }

        for (var kill = 1; kill <= kills; kill++)
        {
            await KillAsync(kill % verifyEach == 0, mostBetween);
        }

        await _portal.Sent.ComeAsync(50, _patience.Token);
        Volatile.Write(ref stop, true);
        await Task.WhenAll(working).WaitAsync(_patience.Token);
        await CompareAsync();
        Assert.True(_portal.Lost >= kills, "The process was never killed while somebody waited for it.");
    }

    // At any moment: after any number of sendings, and any part of what one takes.
    private async Task KillAsync(bool verify, int mostBetween)
    {
        await _portal.Sent.ComeAsync(_chance.Next(10, mostBetween), _patience.Token);
        var spin = TimeSpan.FromMicroseconds(_chance.Next(8_000));
        for (var since = TimeProvider.System.GetTimestamp(); TimeProvider.System.GetElapsedTime(since) < spin;)
        {
            await Task.Yield();
        }

        await _portal.KillAsync();
        if (verify)
        {
            await _portal.VerifyAsync();
        }

        await _portal.StartAsync();
    }

    private async Task CompareAsync()
    {
        output.WriteLine($"Seed {Seed}: {_portal.Sent.Count} sendings, {_portal.Lost} without an answer, {_portal.Postponed} told to wait; {_chaos}.");
        using var processor = await _portal.SignInAsync("processor1");
        await Reckoning.IsRightAsync(_chaos, processor);
        await _portal.VerifyAsync();
        Assert.Equal(0, await _portal.StopAsync());
        await _portal.VerifyAsync();
    }
}
