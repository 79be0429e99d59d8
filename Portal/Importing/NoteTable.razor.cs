using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Importing;

/// <summary>What there is to tell of rows that went in.</summary>
public sealed partial class NoteTable
{
    private const int MostRows = 10;

    /// <summary>The notes.</summary>
    [Parameter, EditorRequired]
    public ImmutableArray<ImportNote> Notes { get; set; } = [];

    private string RowsOf(ImportNote note)
    {
        var first = string.Join(", ", note.Rows.Take(MostRows));
        return note.Rows.Length > MostRows ? T["Rows.More", first, note.Rows.Length - MostRows] : first;
    }
}
