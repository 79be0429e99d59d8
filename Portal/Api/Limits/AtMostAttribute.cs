using System.ComponentModel.DataAnnotations;

namespace LokaalSignaal.Portal.Api.Limits;

/// <summary>How many items a list may have.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class AtMostAttribute : MaxLengthAttribute
{
    /// <summary>A list of at most so many.</summary>
    /// <param name="most">The most.</param>
    public AtMostAttribute(int most)
        : base(most)
    {
        (ErrorMessageResourceType, ErrorMessageResourceName) = (typeof(LimitTexts), nameof(LimitTexts.Many));
    }
}
