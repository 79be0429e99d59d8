using System.Collections.Immutable;

namespace LokaalSignaal.Partnerships;

/// <summary>What a mandate (<i>mandaat</i>) allows, on what, and for how long.</summary>
/// <param name="Deeds">What may be done; to read goes with each of them.</param>
/// <param name="Scope">On what.</param>
/// <param name="From">The first day, in Brussels.</param>
/// <param name="Until">The last day, in Brussels: at midnight it is over.</param>
public sealed record MandateTerms(ImmutableArray<MandateDeed> Deeds, MandateScope Scope, DateOnly From, DateOnly Until)
{
    /// <summary>Whether the mandate holds on a day.</summary>
    public bool HoldsOn(DateOnly day) => From <= day && day <= Until;

    /// <summary>Whether it lets do this: to read goes with whatever else is allowed.</summary>
    public bool Allows(MandateDeed deed) => deed == MandateDeed.Read ? !Deeds.IsEmpty : Deeds.Contains(deed);

    /// <inheritdoc/>
    public bool Equals(MandateTerms? other) =>
        other is not null && From == other.From && Until == other.Until && Scope == other.Scope && Deeds.SequenceEqual(other.Deeds);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Scope, From, Until, Deeds.Length);
}
