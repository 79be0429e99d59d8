using LokaalSignaal.Identity;

namespace LokaalSignaal.Silo.Search;

/// <summary>Takes what was erased out of the search index, at once.</summary>
public interface ISearchErase
{
    /// <summary>
    /// Reads these cases from the store again and makes sure that no word which was erased or masked there is left in
    /// any file of the index. To be called after the store was changed, once for a whole deed.
    /// </summary>
    ValueTask EraseAsync(IReadOnlyCollection<CaseId> cases, CancellationToken cancellationToken = default);
}
