using System.ComponentModel.DataAnnotations;

namespace LokaalSignaal.Portal.Api.Limits;

/// <summary>How short and how long a text may be, in UTF-16 code units.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class TextAttribute : StringLengthAttribute
{
    /// <summary>A text of so many code units.</summary>
    /// <param name="least">The fewest.</param>
    /// <param name="most">The most.</param>
    public TextAttribute(int least, int most)
        : base(most)
    {
        (MinimumLength, ErrorMessageResourceType, ErrorMessageResourceName) = (least, typeof(LimitTexts), nameof(LimitTexts.Length));
    }
}
