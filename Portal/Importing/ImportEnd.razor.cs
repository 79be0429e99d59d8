using LokaalSignaal.Imports;
using LokaalSignaal.Portal.Texts;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Importing;

/// <summary>What came of reading a file in, or of trying.</summary>
public sealed partial class ImportEnd(Sentences refusals)
{
    /// <summary>The file.</summary>
    [Parameter, EditorRequired]
    public UploadedFile File { get; set; } = null!;

    /// <summary>How it ended.</summary>
    [Parameter, EditorRequired]
    public ImportState.Ended Ended { get; set; } = null!;

    private ImportRows Rows => Ended.Result is ImportResult.Read read ? ImportRows.Of(read.Report) : new ImportRows([], []);

    private string Counted(string key, int count) => count == 1 ? T[$"{key}.One"] : T[key, count];
}
