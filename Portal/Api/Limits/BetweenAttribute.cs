using System.ComponentModel.DataAnnotations;

namespace LokaalSignaal.Portal.Api.Limits;

/// <summary>Between which bounds a number may be, both included.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class BetweenAttribute : RangeAttribute
{
    /// <summary>A number between bounds.</summary>
    /// <param name="least">The least.</param>
    /// <param name="most">The most.</param>
    public BetweenAttribute(int least, int most)
        : base(least, most)
    {
        (ErrorMessageResourceType, ErrorMessageResourceName) = (typeof(LimitTexts), nameof(LimitTexts.Range));
    }
}
