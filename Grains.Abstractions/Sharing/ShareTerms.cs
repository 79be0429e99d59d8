using System.Collections.Immutable;
using LokaalSignaal.Identity;

namespace LokaalSignaal.Sharing;

/// <summary>What of a fiche is shown to another municipality, and for how long.</summary>
/// <param name="Fields">Which parts; the title goes with every share.</param>
/// <param name="IsCopy">The fiche as it was on the day that it was shared; else as it is whenever it is read.</param>
/// <param name="Signals">Signals of the fiche that are shown too, chosen one by one: masked, and never who gave them.</param>
/// <param name="Until">The last day, in Brussels; none: until it is withdrawn.</param>
public sealed record ShareTerms(ImmutableArray<SharedField> Fields, bool IsCopy, ImmutableArray<CaseId> Signals, DateOnly? Until)
{
    /// <summary>Whether a part is shown.</summary>
    public bool Shows(SharedField field) => field == SharedField.Title || Fields.Contains(field);

    /// <inheritdoc/>
    public bool Equals(ShareTerms? other) =>
        other is not null && IsCopy == other.IsCopy && Until == other.Until && Fields.SequenceEqual(other.Fields) && Signals.SequenceEqual(other.Signals);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(IsCopy, Until, Fields.Length, Signals.Length);
}
