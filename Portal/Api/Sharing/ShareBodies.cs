using LokaalSignaal.Identity;
using LokaalSignaal.Portal.Api.Limits;
using LokaalSignaal.Sharing;

namespace LokaalSignaal.Portal.Api.Sharing;

/// <summary>What of a fiche is shown to another municipality, and for how long.</summary>
/// <param name="To">Which municipality.</param>
/// <param name="Fields">Which parts; the title goes with every share.</param>
/// <param name="Until">The last day; left out or null: until it is withdrawn.</param>
/// <param name="Copy">Whether the fiche as it is now is shown; else as it is whenever it is read.</param>
/// <param name="Signals">Signals of the fiche that are shown too, masked.</param>
/// <param name="Note">What goes with it.</param>
public sealed record ShareBody(
    OwnerId To,
    [property: AtMost(20)] IReadOnlyList<SharedField>? Fields = null,
    DateOnly? Until = null,
    bool Copy = false,
    [property: AtMost(50)] IReadOnlyList<CaseId>? Signals = null,
    [property: Text(0, 2_000)] string? Note = null)
{
    /// <summary>The command.</summary>
    internal ShareFiche For(CaseId fiche) => new(fiche, To, new ShareTerms([.. Fields ?? []], Copy, [.. Signals ?? []], Until), Note);
}

/// <summary>Why a share is withdrawn.</summary>
/// <param name="Reason">Why; only the own municipality reads it.</param>
public sealed record RevokeBody([property: Text(0, 2_000)] string? Reason = null);

/// <summary>What is said to the other municipality.</summary>
/// <param name="Text">What.</param>
public sealed record AnswerBody([property: Text(1, 2_000)] string Text);

/// <summary>A fiche of one's own beside which a shared one is put.</summary>
/// <param name="Fiche">Which one; null: beside none any more.</param>
public sealed record LinkBody(CaseId? Fiche = null);
