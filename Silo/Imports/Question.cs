using LokaalSignaal.Imports;

namespace LokaalSignaal.Silo.Imports;

/// <summary>A column whose field is to be guessed.</summary>
internal sealed class Question
{
    /// <summary>Looks at a column.</summary>
    /// <param name="name">The question above it.</param>
    /// <param name="index">Where it stands, from 0.</param>
    /// <param name="rows">Some rows.</param>
    /// <param name="forms">Whether the file comes from Microsoft Forms.</param>
    public Question(string name, int index, IReadOnlyList<ExportLine.Row> rows, bool forms)
    {
        Index = index;
        var cells = rows.Select(r => r.Cells[index]).Where(c => !c.IsEmpty).ToList();
        AverageLength = cells.Count == 0 ? 0 : cells.Average(c => c.Text.Length);

        var own = forms && index < OwnColumns(name);
        var personal = FieldWords.IsPersonal(Words.Plain(name)) || cells.Count(IsAddress) * 2 > cells.Count;
        Guess = own ? OwnField(name) : personal ? null : FieldWords.Of(Words.Plain(name));
        MayBeText = !own && !personal && Guess is null && name.Length > 0;
    }

    /// <summary>Where it stands, from 0.</summary>
    public int Index { get; }

    /// <summary>The field that the question tells, and how surely.</summary>
    public (ImportField Field, int Rank)? Guess { get; }

    /// <summary>Whether it may be the signal's text although the question doesn't say so.</summary>
    public bool MayBeText { get; }

    /// <summary>The average length of the answers that there are, in characters.</summary>
    public double AverageLength { get; }

    // The form's own columns come first; a question of the same name further on is a question.
    private static int OwnColumns(string name) => MicrosoftForms.IsOwn(name) ? 10 : 0;

    private static bool IsAddress(ExportCell cell) => cell.Text.Contains('@') && !cell.Text.Contains(' ');

    private static (ImportField, int)? OwnField(string name) =>
        MicrosoftForms.IsId(name) ? (ImportField.Id, -1)
        : MicrosoftForms.IsCompletion(name) ? (ImportField.At, -1)
        : null;
}
