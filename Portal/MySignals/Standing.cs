using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.People;
using LokaalSignaal.Signals;

namespace LokaalSignaal.Portal.MySignals;

/// <summary>How a signal stands for its giver, in one word.</summary>
/// <param name="Text">The key of the word.</param>
/// <param name="Shape">How it is drawn.</param>
public sealed record Standing(string Text, string? Shape)
{
    /// <summary>News first, then how it goes or ended.</summary>
    /// <param name="signal">The signal.</param>
    /// <param name="news">What the giver hasn't seen yet.</param>
    public static Standing Of(SignalSummary signal, ImmutableArray<NoticeView> news)
    {
        ArgumentNullException.ThrowIfNull(signal);
        var own = news.Where(notice => notice.Signal == signal.Id && !notice.Read).ToList();
        return own.Exists(notice => notice.Kind == "feedback") ? new Standing("Tag.Answer", "is-new")
            : own.Count > 0 ? new Standing("Tag.News", "is-new")
            : signal.Status switch
            {
                CaseStatus.Closed => new Standing("Tag.Closed", "is-done"),
                CaseStatus.Referred => new Standing("Tag.Referred", null),
                CaseStatus.Withdrawn => new Standing("Tag.Withdrawn", null),
                _ => new Standing("Tag.Open", "is-open"),
            };
    }
}
