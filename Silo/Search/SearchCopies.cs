using LokaalSignaal.Silo.Texts;

namespace LokaalSignaal.Silo.Search;

/// <summary>The search index keeps what people typed: what is masked or erased goes from it too.</summary>
public sealed class SearchCopies(ISearchErase search) : ITextCopies
{
    /// <inheritdoc/>
    public ValueTask EraseAsync(IReadOnlyCollection<CopiedText> texts, CancellationToken cancellationToken) =>
        search.EraseAsync([.. texts.Select(text => text.Case).Distinct()], cancellationToken);
}
