using LokaalSignaal.Identity;
using LokaalSignaal.Texts;

namespace LokaalSignaal.Silo.Texts;

/// <summary>Something beside the store that keeps what people typed, such as the search index.</summary>
public interface ITextCopies
{
    /// <summary>
    /// Takes over what became of texts: reads them again and leaves no byte of the old ones in any of its files. It may
    /// be asked for the same ones again.
    /// </summary>
    /// <param name="texts">The texts that were masked or erased, with their case.</param>
    /// <param name="cancellationToken">The program is stopping.</param>
    ValueTask EraseAsync(IReadOnlyCollection<CopiedText> texts, CancellationToken cancellationToken);
}

/// <summary>A text that may have been copied.</summary>
/// <param name="Ref">The text.</param>
/// <param name="Case">The case it belongs to.</param>
public readonly record struct CopiedText(TextRef Ref, CaseId Case);
