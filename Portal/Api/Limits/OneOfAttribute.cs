using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;

namespace LokaalSignaal.Portal.Api.Limits;

/// <summary>One of a closed set of words, for what comes in an address.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class OneOfAttribute : ValidationAttribute
{
    /// <summary>One of these words.</summary>
    public OneOfAttribute(params string[] words)
    {
        Words = [.. words];
        (ErrorMessageResourceType, ErrorMessageResourceName) = (typeof(LimitTexts), nameof(LimitTexts.Choice));
    }

    /// <summary>The words.</summary>
    public ImmutableArray<string> Words { get; }

    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is null || (value is string word && Words.Contains(word));

    /// <inheritdoc/>
    public override string FormatErrorMessage(string name) =>
        string.Format(System.Globalization.CultureInfo.CurrentCulture, ErrorMessageString, name, string.Join(", ", Words));
}
