using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Signals;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Portal.Work.Inbox;

/// <summary>
/// What the inbox shows: all of it stands in the address, so that it can be kept, sent to a colleague and gone back
/// to. What an address says and isn't understood is left out.
/// </summary>
public sealed record InboxAddress
{
    /// <summary>Where the inbox is.</summary>
    public const string Path = "/werk/signalen";

    /// <summary>The tab.</summary>
    public InboxView View { get; init; }

    /// <summary>Words in the text; <c>null</c> or 1 to 200 characters without blank edges.</summary>
    public string? Words { get; init; }

    /// <summary>A theme.</summary>
    public ThemeId? Theme { get; init; }

    /// <summary>A target group.</summary>
    public TargetGroupId? TargetGroup { get; init; }

    /// <summary>A bottleneck or an opportunity.</summary>
    public Nature? Nature { get; init; }

    /// <summary>How it stands; in <see cref="InboxView.All"/> only.</summary>
    public CaseStatus? Status { get; init; }

    /// <summary>In a fiche or not; in <see cref="InboxView.All"/> only.</summary>
    public bool? Bundled { get; init; }

    /// <summary>With confirmed labels or not; in <see cref="InboxView.All"/> only.</summary>
    public bool? Confirmed { get; init; }

    /// <summary>Given on this day or later.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Given on this day or earlier.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The order.</summary>
    public ListOrder Order { get; init; }

    /// <summary>The stretch of the list, as the one before named it.</summary>
    public string? After { get; init; }

    /// <summary>Which stretch that is, from 1; for saying which rows these are.</summary>
    public int Stretch { get; init; } = 1;

    /// <summary>Whether anything narrows the tab.</summary>
    public bool IsNarrowed => Words is not null || HasFilters;

    /// <summary>Whether a filter is set; then the filters are open.</summary>
    public bool HasFilters =>
        Theme is not null || TargetGroup is not null || Nature is not null || Status is not null
        || Bundled is not null || Confirmed is not null || From is not null || To is not null || Order != ListOrder.Newest;

    /// <summary>The whole address.</summary>
    public string Link => InboxQuery.Write(this);

    /// <summary>Reads an address.</summary>
    /// <param name="address">Absolute or not, with its query.</param>
    public static InboxAddress Of(string address) => InboxQuery.Read(address);

    /// <summary>Another tab, with the same words and filters, from the first row.</summary>
    public InboxAddress In(InboxView view) => First() with { View = view, Status = null, Bundled = null, Confirmed = null };

    /// <summary>The same, from the first row.</summary>
    public InboxAddress First() => this with { After = null, Stretch = 1 };

    /// <summary>The stretch after this one.</summary>
    /// <param name="after">What the list named as next.</param>
    public InboxAddress Next(string after) => this with { After = after, Stretch = Stretch + 1 };

    /// <summary>The tab with nothing that narrows it.</summary>
    public InboxAddress Bare() => new() { View = View };

    /// <summary>What is asked of the list.</summary>
    /// <param name="municipality">The municipality; none: wherever the reader has a right.</param>
    public SignalFilter Filter(OwnerId? municipality) => new()
    {
        Municipality = municipality,
        Status = View == InboxView.All ? Status : CaseStatus.Open,
        Bundled = View switch { InboxView.Unread or InboxView.Loose => false, InboxView.Bundled => true, _ => Bundled },
        Confirmed = View switch { InboxView.Unread => false, InboxView.Loose => true, InboxView.Bundled => null, _ => Confirmed },
        Theme = Theme,
        TargetGroup = TargetGroup,
        Nature = Nature,
        Words = Words,
        From = From,
        To = To,
        Order = Order,
    };
}
