using LokaalSignaal.Fiches;
using LokaalSignaal.Portal.Api.Limits;

namespace LokaalSignaal.Portal.Api.Fiches;

/// <summary>Which fiches are wanted. What isn't said doesn't matter.</summary>
public sealed record FicheQuery : ListQuery
{
    /// <summary>With this step active.</summary>
    [Shape(ShapeAttribute.Slug)]
    public string? Step { get; init; }

    /// <summary>With an active step that was given to the caller.</summary>
    public bool? AssignedToMe { get; init; }

    /// <summary>The order; the newest first when it isn't said.</summary>
    [OneOf("newest", "oldest", "due")]
    public string? Order { get; init; }

    internal FicheFilter ToFilter() => new()
    {
        Municipality = OwnerOf(Municipality),
        Status = StatusOf(Status),
        Theme = ThemeOf(Theme),
        TargetGroup = TargetGroupOf(TargetGroup),
        Step = Step,
        AssignedToMe = AssignedToMe ?? false,
        Words = string.IsNullOrWhiteSpace(Q) ? null : Q,
        From = DayOf(From),
        To = DayOf(To),
        Order = OrderOf(Order),
    };
}
