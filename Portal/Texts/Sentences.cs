using LokaalSignaal.Cases;
using Microsoft.Extensions.Localization;

namespace LokaalSignaal.Portal.Texts;

/// <summary>What a person reads when something wasn't done.</summary>
/// <param name="words">The sentences.</param>
public sealed class Sentences(IStringLocalizer<RefusalTexts> words)
{
    /// <summary>Why it wasn't done; none: it was.</summary>
    public string? Of(Answer answer) => answer switch
    {
        Answer.Accepted => null,
        Answer.Refused refused => Of(refused.Refusal),
        Answer.Busy busy => words["busy", Math.Max(1, (int)Math.Ceiling(busy.RetryAfter.TotalSeconds))],
        Answer.Unavailable => words["unavailable"],
        _ => words["outcome-not-known"],
    };

    /// <summary>The sentence of a refusal.</summary>
    public string Of(Refusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        var sentence = words[refusal.Code, [.. refusal.Arguments]];
        return sentence.ResourceNotFound ? words["unknown"] : sentence;
    }
}
