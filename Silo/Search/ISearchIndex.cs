using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Journal;

namespace LokaalSignaal.Silo.Search;

/// <summary>Reads from the store what the index should hold of some cases, as it is at that moment.</summary>
public delegate ValueTask<IReadOnlyCollection<SearchDocument>> DocumentReading(CancellationToken cancellationToken);

/// <summary>
/// The words of signals and fiches. It holds nothing that the store hasn't, is left out of backups, and made anew where it
/// is missing. Each reading says how far it reaches; where the index is beside one process, the rows that it leads to are
/// asked for behind the fence.
/// </summary>
public interface ISearchIndex
{
    /// <summary>It turned out to be damaged and was begun anew, empty.</summary>
    event Action? Emptied;

    /// <summary>Whether all processes on the store have one together; otherwise each has its own.</summary>
    bool IsShared { get; }

    /// <summary>The last position of the journal that is in it; 0 where it must be made.</summary>
    ValueTask<long> PositionAsync(CancellationToken cancellationToken = default);

    /// <summary>What matches, in the order of when it was given.</summary>
    /// <param name="query">What is searched for.</param>
    /// <param name="after">The place of the last one that was seen; none: from the start.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="scope">How far the reading reaches.</param>
    /// <param name="cancellationToken">Ends it.</param>
    ValueTask<IReadOnlyList<SearchHit>> FindAsync(SearchQuery query, long? after, int most, ReadScope scope, CancellationToken cancellationToken = default);

    /// <summary>How many match, up to a number.</summary>
    ValueTask<int> CountAsync(SearchQuery query, int most, ReadScope scope, CancellationToken cancellationToken = default);

    /// <summary>Those of some cases that have these words.</summary>
    ValueTask<IReadOnlyList<string>> AmongAsync(IReadOnlyCollection<string> cases, string words, ReadScope scope, CancellationToken cancellationToken = default);

    /// <summary>The place of a case; none where it isn't in the index.</summary>
    ValueTask<long?> PlaceOfAsync(string caseId, ReadScope scope, CancellationToken cancellationToken = default);

    /// <summary>What it holds of a case; none where it isn't in the index.</summary>
    ValueTask<IndexedCase?> CaseAsync(string caseId, ReadScope scope, CancellationToken cancellationToken = default);

    /// <summary>How often words occur among signals.</summary>
    ValueTask<WordFrequency> FrequencyAsync(OwnerId municipality, IReadOnlyCollection<string> words, ReadScope scope, CancellationToken cancellationToken = default);

    /// <summary>The newest signals of a municipality that have any of some words, or any of some facets.</summary>
    /// <param name="municipality">Whose.</param>
    /// <param name="any">The words or the facets.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="scope">How far the reading reaches.</param>
    /// <param name="cancellationToken">Ends it.</param>
    ValueTask<IReadOnlyList<IndexedCase>> NewestAsync(OwnerId municipality, AnyOf any, int most, ReadScope scope, CancellationToken cancellationToken = default);

    /// <summary>Puts documents in, in place of what was there of their cases; and notes how far the journal is in it.</summary>
    /// <param name="reading">Tells the documents. While it reads nobody else writes.</param>
    /// <param name="position">How far; none: it isn't noted.</param>
    /// <param name="cancellationToken">Ends it.</param>
    ValueTask SaveAsync(DocumentReading reading, long? position, CancellationToken cancellationToken = default);

    /// <summary>Puts documents in, in place of those from which something was erased, and leaves no word of that behind.</summary>
    ValueTask EraseAsync(DocumentReading reading, CancellationToken cancellationToken = default);

    /// <summary>Empties it, to be made anew.</summary>
    /// <returns>The number of this making.</returns>
    ValueTask<long> BeginAsync(CancellationToken cancellationToken = default);

    /// <summary>Notes that it is whole, up to a position of the journal; not where another making was begun meanwhile.</summary>
    ValueTask FinishAsync(long making, long position, CancellationToken cancellationToken = default);
}

/// <summary>What the index holds of a case.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Words">Its words, as <see cref="SearchWords"/> makes them, in their order.</param>
/// <param name="Facets">What lists filter by, as <see cref="Facet"/> makes them.</param>
public sealed record IndexedCase(string CaseId, ImmutableArray<string> Words, ImmutableArray<string> Facets);

/// <summary>How often words occur.</summary>
/// <param name="Documents">Among how many documents.</param>
/// <param name="Counts">In how many of them each word is; a word that isn't there is in none.</param>
public sealed record WordFrequency(long Documents, IReadOnlyDictionary<string, long> Counts);

/// <summary>Some words, or some facets.</summary>
/// <param name="Terms">Which.</param>
/// <param name="AreFacets">Whether they are facets.</param>
public sealed record AnyOf(ImmutableArray<string> Terms, bool AreFacets);
