using System.Collections.Immutable;
using System.Globalization;
using LokaalSignaal.Identity;
using LokaalSignaal.Imports;
using LokaalSignaal.Signals;

namespace LokaalSignaal.Silo.Imports;

/// <summary>
/// Reads a signal out of a row. A wrong text or time refuses the row, for without them it is another signal; what
/// only helps to sort it is left out with a note.
/// </summary>
internal sealed class SignalReading(RowCells row, ImportVocabulary words, DateTimeOffset now)
{
    /// <summary>No signal was imported from before: the first forms are of 2023.</summary>
    public const int FirstYear = 2000;

    /// <summary>The signal; not to be used when the row has faults.</summary>
    public ImportedSignal Read(CommandKey key) => new()
    {
        Row = row.Number,
        Key = key,
        Text = TextOf(),
        At = AtOf(),
        Nature = NatureOf() ?? Nature.Bottleneck,
        Themes = Labels(ImportField.Themes, words.Themes, ImportCode.ThemeUnknown),
        TargetGroups = Labels(ImportField.TargetGroups, words.TargetGroups, ImportCode.TargetGroupUnknown),
        Area = row.TextOf(ImportField.Area),
        People = Noted(ImportField.People, c => PeopleWords.Read(c.Text), ImportCode.PeopleUnknown),
        Since = Noted(ImportField.Since, SinceOf, ImportCode.SinceUnknown),
        Tried = row.TextOf(ImportField.Tried),
        Idea = row.TextOf(ImportField.Idea),
    };

    private string TextOf()
    {
        if (row.TextOf(ImportField.Text) is { } text)
            return text;
        row.Refuse(ImportField.Text, ImportCode.TextMissing);
        return "";
    }

    private DateTimeOffset? AtOf()
    {
        var cell = row[ImportField.At];
        if (cell.IsEmpty)
            return null;
        var at = LocalDates.Read(cell);
        if (at is null)
            row.Refuse(ImportField.At, ImportCode.DateUnreadable);
        else if (at.Value.Year < FirstYear)
            row.Refuse(ImportField.At, ImportCode.DateTooEarly, FirstYear.ToString(CultureInfo.InvariantCulture));
        else if (at > now.AddDays(1))
            row.Refuse(ImportField.At, ImportCode.DateInFuture);
        // The clock of the form's server may be a little ahead of ours.
        return at > now ? now : at;
    }

    private Nature? NatureOf() => Noted(ImportField.Nature, c => NatureWords.Read(c.Text), ImportCode.NatureUnknown);

    private DateOnly? SinceOf(ExportCell cell) =>
        SinceWords.Read(cell) is { } day && day >= SignalLimits.EarliestSince && day <= DateOnly.FromDateTime(now.Date)
            ? day
            : null;

    private T? Noted<T>(ImportField field, Func<ExportCell, T?> read, string code)
        where T : struct
    {
        var cell = row[field];
        var value = cell.IsEmpty ? null : read(cell);
        if (value is null && !cell.IsEmpty)
            row.Note(field, code);
        return value;
    }

    private ImmutableArray<TId> Labels<TId>(ImportField field, ImportLabels<TId> labels, string code)
        where TId : struct
    {
        var found = labels.Read(row[field].Text, out var all);
        if (!all)
            row.Note(field, code);
        return found;
    }
}
