using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace LokaalSignaal.Portal.Api.Limits;

/// <summary>A day of the calendar that comes as a text: <c>2026-03-31</c>.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class DayAttribute : ValidationAttribute
{
    /// <summary>A day.</summary>
    public DayAttribute()
    {
        (ErrorMessageResourceType, ErrorMessageResourceName) = (typeof(LimitTexts), nameof(LimitTexts.Form));
    }

    /// <inheritdoc/>
    public override bool IsValid(object? value) =>
        value is null or "" || DateOnly.TryParseExact(value as string, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
