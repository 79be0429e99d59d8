using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Texts;

namespace LokaalSignaal.PersonalData;

/// <summary>
/// Erases for good: in the store, its search index, snapshots and remembered answers, and in what is restored later.
/// It answers once nothing is left.
/// </summary>
public interface IErasing
{
    /// <summary>Erases a person: profile, account and every resolution of a pseudonym.</summary>
    /// <param name="person">Who.</param>
    /// <param name="actor">An admin of an owner that the person is of.</param>
    /// <param name="key">The command's key.</param>
    /// <param name="cancellationToken">Ends the waiting, not the erasing.</param>
    ValueTask<Answer> ErasePersonAsync(PersonId person, Actor actor, CommandKey key, CancellationToken cancellationToken = default);

    /// <summary>Masks a text, or stretches of it, wherever its case is.</summary>
    /// <param name="text">Which text; one that the actor may not mask isn't there.</param>
    /// <param name="ranges">Which stretches; empty: all of it.</param>
    /// <param name="actor">A processor of the municipality.</param>
    /// <param name="key">The command's key.</param>
    /// <param name="cancellationToken">Ends the waiting, not the masking.</param>
    ValueTask<Answer> MaskTextAsync(
        TextRef text,
        ImmutableArray<TextRange> ranges,
        Actor actor,
        CommandKey key,
        CancellationToken cancellationToken = default);
}
