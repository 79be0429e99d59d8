using System.Globalization;
using LokaalSignaal.Cases;
using LokaalSignaal.Fiches;
using LokaalSignaal.Identity;
using LokaalSignaal.Processes;
using LokaalSignaal.Signals;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Portal.Work.Fiches;

/// <summary>What the list of fiches shows: all of it stands in the address.</summary>
public sealed record FicheAddress
{
    private const int MostStretches = 1_000_000;

    /// <summary>The tab.</summary>
    public FicheTab Tab { get; init; }

    /// <summary>Words in title or description.</summary>
    public string? Words { get; init; }

    /// <summary>A theme.</summary>
    public ThemeId? Theme { get; init; }

    /// <summary>A target group.</summary>
    public TargetGroupId? TargetGroup { get; init; }

    /// <summary>A step that is active.</summary>
    public StepId? Step { get; init; }

    /// <summary>The order.</summary>
    public ListOrder Order { get; init; } = ListOrder.Due;

    /// <summary>The stretch of the list, as the one before named it.</summary>
    public string? After { get; init; }

    /// <summary>Which stretch that is, from 1.</summary>
    public int Stretch { get; init; } = 1;

    /// <summary>Whether anything narrows the tab.</summary>
    public bool IsNarrowed => Words is not null || HasFilters;

    /// <summary>Whether a filter is set; then the filters are open.</summary>
    public bool HasFilters => Theme is not null || TargetGroup is not null || Step is not null || Order != ListOrder.Due;

    /// <summary>The whole address.</summary>
    public string Link => AddressParts.Write(
        WorkAddresses.Fiches,
        ("tab", Tab == FicheTab.Open ? null : AddressParts.NameOf(Tab)),
        ("q", Words),
        ("theme", Theme?.Value),
        ("targetGroup", TargetGroup?.Value),
        ("step", Step?.Value),
        ("sort", Order == ListOrder.Due ? null : AddressParts.NameOf(Order)),
        ("after", After),
        ("stretch", Stretch == 1 ? null : Stretch.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Reads an address.</summary>
    public static FicheAddress Of(string address)
    {
        var parts = AddressParts.Of(address);
        var after = parts.Text("after");
        return new FicheAddress
        {
            Tab = parts.Choice<FicheTab>("tab") ?? FicheTab.Open,
            Words = parts.Words("q"),
            Theme = parts.Id<ThemeId>("theme"),
            TargetGroup = parts.Id<TargetGroupId>("targetGroup"),
            Step = parts.Id<StepId>("step"),
            Order = parts.Choice<ListOrder>("sort") ?? ListOrder.Due,
            After = after,
            Stretch = after is null ? 1 : parts.Number("stretch", 1, MostStretches) ?? 1,
        };
    }

    /// <summary>Another tab, with the same words and filters, from the first row.</summary>
    public FicheAddress In(FicheTab tab) => First() with { Tab = tab };

    /// <summary>The same, from the first row.</summary>
    public FicheAddress First() => this with { After = null, Stretch = 1 };

    /// <summary>The stretch after this one.</summary>
    public FicheAddress Next(string after) => this with { After = after, Stretch = Stretch + 1 };

    /// <summary>The tab with nothing that narrows it.</summary>
    public FicheAddress Bare() => new() { Tab = Tab };

    /// <summary>What is asked of the list.</summary>
    /// <param name="municipality">The municipality; none: wherever the reader has a right.</param>
    public FicheFilter Filter(OwnerId? municipality) => new()
    {
        Municipality = municipality,
        Status = Tab == FicheTab.Closed ? CaseStatus.Closed : CaseStatus.Open,
        AssignedToMe = Tab == FicheTab.Mine,
        Words = Words,
        Theme = Theme,
        TargetGroup = TargetGroup,
        Step = Step?.Value,
        Order = Tab == FicheTab.Closed && Order == ListOrder.Due ? ListOrder.Newest : Order,
    };
}
