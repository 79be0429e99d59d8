namespace LokaalSignaal.Imports;

/// <summary>The stable codes of findings. <c>file-</c>, <c>too-many-</c>, <c>map-</c> and <c>column-</c> are about the file or the map; of the others, the
/// last seven are only told and the row goes in, a repeated row is skipped, and the rest refuse a row.</summary>
public static class ImportCode
{
    /// <summary>The file is empty, or holds nothing but blank rows.</summary>
    public const string FileEmpty = "file-empty";

    /// <summary>The file is too big. Argument: the most, in megabytes.</summary>
    public const string FileTooLarge = "file-too-large";

    /// <summary>The file is neither text nor a workbook.</summary>
    public const string FileNotText = "file-not-text";

    /// <summary>The file is a web page or XML, whatever its name says.</summary>
    public const string FileHtml = "file-html";

    /// <summary>The file is an old workbook (.xls): to be saved as .xlsx.</summary>
    public const string FileOldWorkbook = "file-old-workbook";

    /// <summary>The workbook has a password.</summary>
    public const string FileEncrypted = "file-encrypted";

    /// <summary>The file is packed, but isn't an Excel workbook (.xlsx).</summary>
    public const string FileNotWorkbook = "file-not-workbook";

    /// <summary>The file is damaged from this row on, or wholly (row 0).</summary>
    public const string FileBroken = "file-broken";

    /// <summary>The workbook is far bigger than its file, as an attack would be.</summary>
    public const string FileUnpacksTooLarge = "file-unpacks-too-large";

    /// <summary>The workbook has no sheet that is visible.</summary>
    public const string FileWithoutSheet = "file-without-sheet";

    /// <summary>Too many rows; those before were read. Argument: the most.</summary>
    public const string TooManyRows = "too-many-rows";

    /// <summary>Too many columns. Argument: the most.</summary>
    public const string TooManyColumns = "too-many-columns";

    /// <summary>Too many cells; the rows before were read. Argument: the most.</summary>
    public const string TooManyCells = "too-many-cells";

    /// <summary>The map isn't a JSON object from column to field.</summary>
    public const string MapNotJson = "map-not-json";

    /// <summary>The map names a field that doesn't exist. Argument: its name.</summary>
    public const string MapFieldUnknown = "map-field-unknown";

    /// <summary>Two columns go to one field. Argument: the field.</summary>
    public const string MapFieldTwice = "map-field-twice";

    /// <summary>The map names one column twice.</summary>
    public const string MapColumnTwice = "map-column-twice";

    /// <summary>No column goes to the field <c>text</c>.</summary>
    public const string MapTextMissing = "map-text-missing";

    /// <summary>The map names a column that the file hasn't.</summary>
    public const string ColumnMissing = "column-missing";

    /// <summary>The file has two columns of a name that the map uses.</summary>
    public const string ColumnTwice = "column-twice";

    /// <summary>The row has more or fewer cells than the header. Arguments: its number, the header's.</summary>
    public const string RowRagged = "row-ragged";

    /// <summary>The quotes around a cell don't close where they should.</summary>
    public const string CellQuotes = "cell-quotes";

    /// <summary>A cell holds too much. Argument: the most, in characters.</summary>
    public const string CellTooLong = "cell-too-long";

    /// <summary>A cell holds a NUL: the file was damaged on its way.</summary>
    public const string CellNul = "cell-nul";

    /// <summary>A cell holds an error of the spreadsheet (<c>#N/A</c>).</summary>
    public const string CellError = "cell-error";

    /// <summary>There is nothing in the column of the text.</summary>
    public const string TextMissing = "text-missing";

    /// <summary>An earlier row has the same id. Argument: that row's number.</summary>
    public const string IdTwice = "id-twice";

    /// <summary>A date that can't be read; days come before months.</summary>
    public const string DateUnreadable = "date-unreadable";

    /// <summary>A date too long ago to be meant. Argument: the first year that is taken.</summary>
    public const string DateTooEarly = "date-too-early";

    /// <summary>A date that hasn't come yet.</summary>
    public const string DateInFuture = "date-in-future";

    /// <summary>An earlier row says exactly the same: skipped. Argument: that row's number.</summary>
    public const string RowRepeats = "row-repeats";

    /// <summary>Neither bottleneck nor opportunity, or both: left open.</summary>
    public const string NatureUnknown = "nature-unknown";

    /// <summary>No number of people: left out.</summary>
    public const string PeopleUnknown = "people-unknown";

    /// <summary>No day, month or year, or one that can't be: left out.</summary>
    public const string SinceUnknown = "since-unknown";

    /// <summary>A theme that the municipality doesn't have, or more than a signal may have: left out.</summary>
    public const string ThemeUnknown = "theme-unknown";

    /// <summary>A target group that the municipality doesn't have, or more than a signal may have: left out.</summary>
    public const string TargetGroupUnknown = "target-group-unknown";

    /// <summary>A cell holds characters that were lost in an earlier conversion.</summary>
    public const string CharactersLost = "characters-lost";

    /// <summary>A cell held personal data; it was masked.</summary>
    public const string PersonalData = "personal-data";
}
