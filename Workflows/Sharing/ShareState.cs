using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Sharing;
using LokaalSignaal.Texts;
using LokaalSignaal.Workflows.Cases;

namespace LokaalSignaal.Workflows.Sharing;

/// <summary>A fiche that a municipality shows to another one (<i>gedeelde fiche</i>): one for each two. Who shows it owns it.</summary>
public sealed record ShareState : CaseState
{
    /// <summary>The fiche.</summary>
    public CaseId Fiche { get; init; }

    /// <summary>The receiving municipality.</summary>
    public OwnerId To { get; init; }

    /// <summary>What of the fiche, and for how long.</summary>
    public ShareTerms Terms { get; init; } = new([], false, [], null);

    /// <summary>The fiche's version when it was shared: what a copy shows.</summary>
    public long FicheVersion { get; init; }

    /// <summary>When it was shared, on these terms.</summary>
    public DateTimeOffset SharedAt { get; init; }

    /// <summary>What went with it.</summary>
    public TextRef? Note { get; init; }

    /// <summary>When it was withdrawn; none: it wasn't.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>Why it was withdrawn.</summary>
    public TextRef? Reason { get; init; }

    /// <summary>The receiver's own fiche that it is beside.</summary>
    public CaseId? LinkedTo { get; init; }

    /// <summary>Whether it wasn't withdrawn.</summary>
    public bool IsOpen => Exists && RevokedAt is null;

    /// <summary>As access sees it.</summary>
    public Access.Sharing Sharing => new(To, IsOpen, Terms.Until);

    /// <summary>The state after an event.</summary>
    internal ShareState After(RecordedEvent recorded)
    {
        var next = this with
        {
            Version = recorded.Version,
            BeganAt = Exists ? BeganAt : recorded.At,
            ChangedAt = recorded.At,
        };
        return recorded.Event switch
        {
            FicheShared shared => next with
            {
                Fiche = shared.Fiche,
                To = shared.To,
                Terms = shared.Terms,
                FicheVersion = shared.FicheVersion,
                SharedAt = recorded.At,
                Note = shared.Note,
                RevokedAt = null,
                Reason = null,
            },
            ShareRevoked revoked => next with { RevokedAt = recorded.At, Reason = revoked.Reason },
            ShareLinked linked => next with { LinkedTo = linked.Fiche },
            _ => next,
        };
    }
}
