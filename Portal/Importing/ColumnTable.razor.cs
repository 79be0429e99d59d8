using System.Collections.Immutable;
using LokaalSignaal.Imports;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Importing;

/// <summary>The columns of a file, with what each probably tells, to be said by a person.</summary>
public sealed partial class ColumnTable
{
    private const int LongestSample = 90;
    private const int MostSamples = 2;

    // The text first, what isn't read in last.
    private static readonly ImmutableArray<ImportField> Fields =
        [.. Enum.GetValues<ImportField>().Where(field => field != ImportField.Ignore), ImportField.Ignore];

    /// <summary>The file.</summary>
    [Parameter, EditorRequired]
    public UploadedFile File { get; set; } = null!;

    /// <summary>Which column is what.</summary>
    [Parameter, EditorRequired]
    public ColumnChoice Choice { get; set; } = new([]);

    /// <summary>The column that is wrong, from 0.</summary>
    [Parameter]
    public int? Wrong { get; set; }

    private ImportPreview.Seen Seen => File.Preview;

    private int Samples => Math.Min(MostSamples, Seen.Columns.Select(column => column.Samples.Length).DefaultIfEmpty().Max());

    private static string Shortened(string? sample) =>
        sample is { Length: > LongestSample } ? string.Concat(sample.AsSpan(0, LongestSample).TrimEnd(), "…") : sample ?? "";
}
