using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using LokaalSignaal.Signals;

namespace LokaalSignaal.Portal.MySignals;

/// <summary>What a page shows of signals, in a few characters: another print means that there is something new to see.</summary>
public static class Prints
{
    /// <summary>The print of a list.</summary>
    public static string Of(ImmutableArray<SignalView> signals) => Of(signals.Select(signal => $"{signal.Id} {Of(signal)}"));

    /// <summary>The print of one signal, as its giver sees it.</summary>
    public static string Of(SignalView signal)
    {
        ArgumentNullException.ThrowIfNull(signal);
        return Of(
        [
            signal.Status.ToString(),
            signal.Helped?.ToString() ?? "",
            .. signal.Themes.Select(theme => theme.Value),
            .. signal.Steps.Select(step => step.Nl),
            .. signal.Timeline.Where(item => !item.Internal).Select(item => $"{item.At.UtcTicks} {item.Kind} {item.Text?.Length}"),
        ]);
    }

    private static string Of(IEnumerable<string> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))))[..16];
}
