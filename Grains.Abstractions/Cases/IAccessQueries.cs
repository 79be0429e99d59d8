using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Texts;

namespace LokaalSignaal.Cases;

/// <summary>Tells who may see a case, and why.</summary>
public interface IAccessQueries
{
    /// <summary>
    /// All who may see a signal or a fiche, each with the rule that lets them. For its giver, and for those who may read it
    /// by more than a mandate; none: for anybody else there is no such case.
    /// </summary>
    ValueTask<ImmutableArray<Seer>?> WhoSeesAsync(CaseId id, Actor reader, CancellationToken cancellationToken = default);
}

/// <summary>Those who may see a case in one quality.</summary>
/// <param name="House">The municipality or the organisation; none: whoever gave it, wherever they work.</param>
/// <param name="HouseName">Its name.</param>
/// <param name="Role">What they are there.</param>
/// <param name="Why">The rule that lets them, in a sentence.</param>
/// <param name="May">What they may do with it.</param>
public sealed record Seer(OwnerId? House, string? HouseName, Role Role, LocalText Why, ImmutableArray<LocalText> May);
