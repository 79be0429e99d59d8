using LokaalSignaal.Portal.Api.Limits;
using LokaalSignaal.Signals;

namespace LokaalSignaal.Portal.Api.Signals;

/// <summary>Which signals are wanted. What isn't said doesn't matter.</summary>
public sealed record SignalQuery : ListQuery
{
    /// <summary>A bottleneck or an opportunity.</summary>
    [OneOf("bottleneck", "opportunity")]
    public string? Nature { get; init; }

    /// <summary>In a fiche, or in none.</summary>
    public bool? Bundled { get; init; }

    /// <summary>With labels that a processor confirmed, or without.</summary>
    public bool? Confirmed { get; init; }

    /// <summary>The order; the newest first when it isn't said.</summary>
    [OneOf("newest", "oldest", "due")]
    public string? Order { get; init; }

    internal SignalFilter ToFilter() => new()
    {
        Municipality = OwnerOf(Municipality),
        Status = StatusOf(Status),
        Theme = ThemeOf(Theme),
        TargetGroup = TargetGroupOf(TargetGroup),
        Nature = Nature switch
        {
            "bottleneck" => LokaalSignaal.Signals.Nature.Bottleneck,
            "opportunity" => LokaalSignaal.Signals.Nature.Opportunity,
            _ => null,
        },
        Bundled = Bundled,
        Confirmed = Confirmed,
        Words = string.IsNullOrWhiteSpace(Q) ? null : Q,
        From = DayOf(From),
        To = DayOf(To),
        Order = OrderOf(Order),
    };
}
