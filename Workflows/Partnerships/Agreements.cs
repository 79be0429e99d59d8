using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Partnerships;

namespace LokaalSignaal.Workflows.Partnerships;

/// <summary>The agreements of a partnership after an event.</summary>
internal static class Agreements
{
    public static ImmutableArray<Agreement> After(ImmutableArray<Agreement> all, RecordedEvent recorded) => recorded.Event switch
    {
        AgreementFiled filed => all.Add(Filed(all, filed, recorded.At) with { FiledIn = recorded.Version }),
        AgreementPublished published => [.. all.Select(one => Published(one, all.First(other => other.Number == published.Number)))],
        AgreementHidden hidden => [.. all.Select(one => one.Number == hidden.Number ? one with { Published = false } : one)],
        AgreementRemoved removed => [.. all.Select(one => one.Number == removed.Number
            ? one with { Published = false, RemovedAt = recorded.At, Reason = removed.Reason }
            : one)],
        // A new beginning publishes none of them again.
        PartnershipEnded => [.. all.Select(one => one with { Published = false })],
        _ => all,
    };

    private static Agreement Filed(ImmutableArray<Agreement> all, AgreementFiled filed, DateTimeOffset at) => new(
        filed.Number,
        filed.Kind,
        all.Count(one => one.Kind == filed.Kind) + 1,
        filed.Document,
        filed.Type,
        filed.Size,
        filed.FileName,
        filed.SignedOn,
        filed.Until,
        at);

    // Anyone reads one of a kind; annexes stand beside each other.
    private static Agreement Published(Agreement one, Agreement published) =>
        one.Number == published.Number ? one with { Published = true }
        : one.Kind == published.Kind && published.Kind != AgreementKind.Other ? one with { Published = false }
        : one;
}
