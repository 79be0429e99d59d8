using LokaalSignaal.Partnerships;
using LokaalSignaal.Texts;

namespace LokaalSignaal.Workflows.Partnerships;

/// <summary>A mandate (<i>mandaat</i>) of a partnership.</summary>
/// <param name="Number">Which one of the partnership, from 1.</param>
/// <param name="Terms">What it allows, on what, and for how long.</param>
/// <param name="LegalGround">On what legal ground.</param>
/// <param name="GrantedAt">When it was granted.</param>
public sealed record Mandate(int Number, MandateTerms Terms, TextRef LegalGround, DateTimeOffset GrantedAt)
{
    /// <summary>When it was taken back; none: it wasn't.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>Why it was taken back; none: it wasn't, or nobody said.</summary>
    public TextRef? Reason { get; init; }

    /// <summary>Whether it holds on a day.</summary>
    public bool HoldsOn(DateOnly day) => WithdrawnAt is null && Terms.HoldsOn(day);
}
