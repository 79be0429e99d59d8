using System.ComponentModel.DataAnnotations;

namespace LokaalSignaal.Portal.Api.Limits;

/// <summary>The shape of a name that comes as a text: an id, a day.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class ShapeAttribute : RegularExpressionAttribute
{
    /// <summary>The shape of owners and of most ids: a slug.</summary>
    public const string Slug = "^[a-z][a-z0-9_-]{0,38}[a-z0-9]$";

    /// <summary>The shape of themes and target groups.</summary>
    public const string Label = "^[a-z][a-z0-9_]{1,39}$";

    /// <summary>A name of a shape.</summary>
    /// <param name="pattern">The whole shape.</param>
    public ShapeAttribute(string pattern)
        : base(pattern)
    {
        (ErrorMessageResourceType, ErrorMessageResourceName) = (typeof(LimitTexts), nameof(LimitTexts.Form));
    }
}
