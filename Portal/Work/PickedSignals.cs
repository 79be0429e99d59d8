using System.Collections.Immutable;
using LokaalSignaal.Identity;

namespace LokaalSignaal.Portal.Work;

/// <summary>The signals that an address names, as the list's own form writes them: by their keys.</summary>
public static class PickedSignals
{
    /// <summary>The most at once: what a page of the list shows.</summary>
    public const int Most = 50;

    /// <summary>The signals that an address names, at one municipality; what is no key is left out.</summary>
    public static ImmutableArray<CaseId> Read(string address, OwnerId municipality) =>
    [
        .. AddressParts.Of(address).Texts("signals")
            .Where(Shape.IsOpaque)
            .Distinct(StringComparer.Ordinal)
            .Take(Most)
            .Select(key => CaseId.Of(municipality, CaseKind.Signal, key)),
    ];

    /// <summary>Signals as they stand in an address.</summary>
    public static string Write(IEnumerable<CaseId> signals) => string.Join(',', signals.Select(signal => signal.Key));
}
