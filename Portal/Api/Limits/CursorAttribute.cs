using System.ComponentModel.DataAnnotations;
using LokaalSignaal.Cases;

namespace LokaalSignaal.Portal.Api.Limits;

/// <summary>The place in a list that a stretch before it gave out.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class CursorAttribute : ValidationAttribute
{
    /// <summary>A place in a list.</summary>
    public CursorAttribute()
    {
        (ErrorMessageResourceType, ErrorMessageResourceName) = (typeof(LimitTexts), nameof(LimitTexts.Form));
    }

    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is null or "" || PageCursor.TryRead(value as string, out _);
}
