using System.Collections.Immutable;
using LokaalSignaal.Benchmarks.Stores;
using LokaalSignaal.Identity;
using LokaalSignaal.Signals;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Benchmarks.Commands;

/// <summary>The life of a signal, as fast as the answers come: given, added to, its labels confirmed and corrected.</summary>
internal static class BusyLife
{
    /// <summary>How many commands it takes.</summary>
    public const int Commands = 12;

    private static readonly ImmutableArray<ThemeId>[] Labels = [[ThemeId.Of("wonen")], [ThemeId.Of("energie"), ThemeId.Of("wonen")]];

    public static async Task LiveAsync(OpenSilo silo, Actor giver, Actor processor)
    {
        var signal = await silo.GiveAsync(giver, "De lift in het blok is al weken stuk.");
        for (var number = 1; number < Commands; number++)
        {
            await (number % 2 == 0
                ? silo.DoAsync(signal, new AddToSignal($"Vandaag weer twee bewoners die niet buiten raakten, de {number}e keer."), giver)
                : silo.DoAsync(signal, new ConfirmLabels(Labels[number / 2 % 2], [], Nature.Bottleneck), processor));
        }
    }
}
