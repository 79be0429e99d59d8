using LokaalSignaal.Imports;
using LokaalSignaal.Silo.Imports.Csv;
using LokaalSignaal.Silo.Imports.Xlsx;

namespace LokaalSignaal.Silo.Imports;

/// <summary>
/// Opens an export of a form tool: CSV in its many dialects, or an Excel workbook. What a file is follows from its
/// content, whatever its name says. A file that isn't an export is refused with a reason, never with an exception.
/// </summary>
public static class ExportFile
{
    /// <summary>Opens a file that can't be sought in, or can only be read asynchronously, by taking it into memory first.</summary>
    /// <param name="stream">The file; it stays the caller's.</param>
    /// <param name="limits">Other limits than the product's.</param>
    /// <param name="cancel">Stops reading.</param>
    public static async Task<ExportOpening> OpenAsync(
        Stream stream, ExportLimits? limits = null, CancellationToken cancel = default)
    {
        limits ??= ExportLimits.Default;
        var copy = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (copy.Length <= limits.FileBytes && await stream.ReadAsync(buffer, cancel) is > 0 and var read)
            copy.Write(buffer, 0, read);
        copy.Position = 0;
        return Open(copy, limits);
    }

    /// <summary>Opens a file.</summary>
    /// <param name="stream">The file, read from its beginning; seekable, and to be kept open while its rows are read. It stays the caller's.</param>
    /// <param name="limits">Other limits than the product's.</param>
    public static ExportOpening Open(Stream stream, ExportLimits? limits = null)
    {
        limits ??= ExportLimits.Default;
        stream.Position = 0;
        if (stream.Length > limits.FileBytes)
            return Refused(new LimitReachedException(ImportCode.FileTooLarge, limits.FileBytes / (1024 * 1024)).At(0));
        try
        {
            return FileKinds.Of(stream) switch
            {
                FileKind.Empty => Refused(ImportCode.FileEmpty),
                FileKind.Foreign => Refused(ImportCode.FileNotText),
                FileKind.Compound => Refused(CompoundFile.Fault(stream)),
                FileKind.Packed => Workbook.Open(stream, limits),
                _ => TextTable.Open(stream, limits),
            };
        }
        catch (Exception fault) when (Damage.Tells(fault))
        {
            return Refused(Damage.Finding(fault, 0));
        }
    }

    private static ExportOpening.Refused Refused(string code) => Refused(new ImportFinding(0, null, code));

    private static ExportOpening.Refused Refused(ImportFinding finding) => new(finding);
}
