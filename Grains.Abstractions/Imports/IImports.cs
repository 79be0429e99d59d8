using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;

namespace LokaalSignaal.Imports;

/// <summary>Reads form exports in: CSV and XLSX. The page, the API and the command call it.</summary>
public interface IImports
{
    /// <summary>The largest file, in bytes.</summary>
    const int LargestFile = 20 * 1024 * 1024;

    /// <summary>
    /// Gives a signal for every row that isn't there yet. A row is known by its own id within the file's name, or by
    /// its content, so the same file creates nothing twice.
    /// </summary>
    /// <param name="order">Which file, and for whom.</param>
    /// <param name="file">Its bytes; read to its end, not closed.</param>
    /// <param name="actor">A processor of the municipality.</param>
    /// <param name="progress">Told how many rows are done.</param>
    /// <param name="cancellationToken">Stops between two rows; what is in stays in.</param>
    ValueTask<ImportResult> ImportAsync(
        ImportOrder order,
        Stream file,
        Actor actor,
        IProgress<int>? progress = null,
        CancellationToken cancellationToken = default);
}

/// <summary>What is to be imported.</summary>
/// <param name="Municipality">Where the signals go.</param>
/// <param name="FileName">The file's name: rows with an id of their own are known within it.</param>
public sealed record ImportOrder(OwnerId Municipality, string FileName)
{
    /// <summary>From column to field, where the program shouldn't find out by itself.</summary>
    public ImmutableDictionary<string, string>? Map { get; init; }

    /// <summary>Whether nothing is to be written.</summary>
    public bool DryRun { get; init; }
}

/// <summary>What came of an import. A closed set.</summary>
public abstract record ImportResult
{
    private ImportResult()
    {
    }

    /// <summary>The file was read to its end.</summary>
    /// <param name="Report">What became of its rows.</param>
    public sealed record Read(ImportReport Report) : ImportResult;

    /// <summary>The file can't be imported at all: <c>file-not-readable</c>, <c>map-not-valid</c>, <c>not-found</c>, …</summary>
    /// <param name="Refusal">Why.</param>
    public sealed record Refused(Refusal Refusal) : ImportResult;

    /// <summary>It stopped on the way; what is in stays in, and the same file may come again.</summary>
    /// <param name="Answer">Busy, unavailable or unknown.</param>
    public sealed record Stopped(Answer Answer) : ImportResult;
}
