using LokaalSignaal.Cases;
using LokaalSignaal.Identity;

namespace LokaalSignaal.Portal.Work;

/// <summary>What came of something that a page wanted done.</summary>
/// <param name="Answer">The host's answer.</param>
/// <param name="Sentence">What a person reads when it wasn't done; none: it was.</param>
public sealed record DeedResult(Answer Answer, string? Sentence)
{
    /// <summary>Whether it is done, durably.</summary>
    public bool IsDone => Answer is Answer.Accepted;

    /// <summary>The case that it was done to, when it is done.</summary>
    public CaseId? Case => (Answer as Answer.Accepted)?.Case;

    /// <summary>Why it was refused; none: it wasn't.</summary>
    public Refusal? Refusal => (Answer as Answer.Refused)?.Refusal;

    /// <summary>Whether the page shows something that is no longer so: it has to read again.</summary>
    public bool IsStale => Refusal is { Kind: RefusalKind.Conflict or RefusalKind.NotFound } or { Code: DeedResult.KeyReused };

    /// <summary>Nothing was sent, because the same form is still on its way.</summary>
    public static DeedResult OnItsWay { get; } = new(new Answer.Unknown(), null);

    internal const string KeyReused = "idempotency-key-reused";
}
