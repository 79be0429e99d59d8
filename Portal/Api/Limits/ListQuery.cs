using System.Globalization;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Signals;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Portal.Api.Limits;

/// <summary>What signals and fiches are found by alike.</summary>
public abstract record ListQuery : PageQuery
{
    /// <summary>Of which municipality.</summary>
    [Shape(ShapeAttribute.Slug)]
    public string? Municipality { get; init; }

    /// <summary>Still going on, or how they ended.</summary>
    [OneOf("open", "closed", "withdrawn", "referred")]
    public string? Status { get; init; }

    /// <summary>With this theme.</summary>
    [Shape(ShapeAttribute.Label)]
    public string? Theme { get; init; }

    /// <summary>With this target group.</summary>
    [Shape(ShapeAttribute.Label)]
    public string? TargetGroup { get; init; }

    /// <summary>With these words.</summary>
    [Text(0, 200)]
    public string? Q { get; init; }

    /// <summary>From this day on, in Brussels: <c>2026-03-31</c>.</summary>
    [Day]
    public string? From { get; init; }

    /// <summary>Up to this day, in Brussels: <c>2026-03-31</c>.</summary>
    [Day]
    public string? To { get; init; }

    private protected static OwnerId? OwnerOf(string? text) => OwnerId.TryRead(text, out var owner) ? owner : null;

    private protected static ThemeId? ThemeOf(string? text) => ThemeId.TryRead(text, out var theme) ? theme : null;

    private protected static TargetGroupId? TargetGroupOf(string? text) => TargetGroupId.TryRead(text, out var group) ? group : null;

    private protected static DateOnly? DayOf(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private protected static CaseStatus? StatusOf(string? text) => text switch
    {
        "open" => CaseStatus.Open,
        "closed" => CaseStatus.Closed,
        "withdrawn" => CaseStatus.Withdrawn,
        "referred" => CaseStatus.Referred,
        _ => null,
    };

    private protected static ListOrder OrderOf(string? text) => text switch
    {
        "oldest" => ListOrder.Oldest,
        "due" => ListOrder.Due,
        _ => ListOrder.Newest,
    };
}
