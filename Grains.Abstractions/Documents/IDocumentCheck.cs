namespace LokaalSignaal.Documents;

/// <summary>Looks into a file before it is kept: by what is in it, never by its name or by what its sender says that it is.</summary>
public interface IDocumentCheck
{
    /// <summary>The largest document, in bytes.</summary>
    const int Largest = 10 * 1024 * 1024;

    /// <summary>Whether a file is a document of a kind that is kept, and does nothing when it is opened.</summary>
    /// <param name="content">The file.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    ValueTask<DocumentVerdict> LookAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default);
}
