using System.Globalization;
using LokaalSignaal.Benchmarks.Stores;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Hosting;
using LokaalSignaal.Silo.Hosting.Embedded;
using LokaalSignaal.Silo.Journal;
using Microsoft.Extensions.DependencyInjection;

namespace LokaalSignaal.Benchmarks.Waking;

/// <summary>
/// How long a sleeping case makes its first sender wait, by how much happened to it. It is told a command that was decided
/// on an old version: that wakes it and writes nothing.
/// </summary>
internal static class WakingFigures
{
    private const int Rounds = 100;

    public static async Task MeasureAsync(BenchOptions options)
    {
        await using var silo = new OpenSilo(services => services.AddSingleton(new HostBounds { Idle = TimeSpan.Zero + TimeSpan.FromTicks(1) }));
        await silo.FoundAsync();
        var processor = await silo.RegisterAsync(Role.Processor);
        var giver = await silo.RegisterAsync(Role.Giver);
        foreach (var length in new[] { 10, 1_000, 10_000 })
        {
            var fiche = await FicheAsync(silo, giver, processor, length);
            var whole = await Sample.TakeAsync(Rounds / 4, () => silo.Get<IJournal>().ReadAsync(fiche, fromStart: true).AsTask());
            var waking = await Sample.TakeAsync(Rounds, () => WakeAsync(silo, fiche, processor));
            options.Tell(new Figure(
                string.Create(CultureInfo.InvariantCulture, $"waking a fiche of {length} events"), waking.Median, "ms", whole.Median,
                string.Create(CultureInfo.InvariantCulture, $"median of {Rounds}, p95 {waking.At(95):F2}; baseline: reading all its events, nothing folded")));
        }
    }

    private static async Task<CaseId> FicheAsync(OpenSilo silo, Actor giver, Actor processor, int length)
    {
        var fiche = await silo.BundleAsync(processor, await silo.GiveAsync(giver, "De lift in het blok is al weken stuk."));
        while (await silo.Get<IJournal>().HeadAsync(fiche) is var version && version < length)
        {
            await Crowd.DoAsync(64, (int)Math.Min(length - version, 1_000), number =>
                silo.DoAsync(fiche, new AddNote($"De huisbaas belde terug, de {number}e keer."), processor));
        }

        return fiche;
    }

    private static async Task WakeAsync(OpenSilo silo, CaseId fiche, Actor processor)
    {
        silo.Get<EmbeddedHost>().PutToSleep();
        if (silo.Get<EmbeddedHost>().Awake > 0)
        {
            throw new InvalidOperationException("The case didn't sleep.");
        }

        await silo.Host.SendAsync(new Dispatch(fiche, new AddNote("Te laat."), processor, silo.NextKey()) { ExpectedVersion = 1 });
    }
}
