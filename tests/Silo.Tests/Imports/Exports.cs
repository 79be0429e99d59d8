using System.Collections.Immutable;
using System.Text;
using LokaalSignaal.Imports;
using LokaalSignaal.Silo.Imports;

namespace LokaalSignaal.Silo.Tests.Imports;

/// <summary>Opens files that tests made.</summary>
internal static class Exports
{
    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static IExportReader Open(byte[] file, ExportLimits? limits = null) =>
        Assert.IsType<ExportOpening.Opened>(ExportFile.Open(new MemoryStream(file), limits)).Reader;

    public static IExportReader Open(string text) => Open(Utf8(text));

    public static ImportFinding Refusal(byte[] file, ExportLimits? limits = null) =>
        Assert.IsType<ExportOpening.Refused>(ExportFile.Open(new MemoryStream(file), limits)).Finding;

    public static List<ExportLine> Lines(byte[] file, ExportLimits? limits = null)
    {
        using var reader = Open(file, limits);
        return [.. reader.Lines()];
    }

    public static List<ExportLine> Lines(string text) => Lines(Utf8(text));

    /// <summary>The texts of the rows, all of which must be readable.</summary>
    public static string[][] TextsOf(byte[] file) =>
        [.. Lines(file).Select(l => Assert.IsType<ExportLine.Row>(l).Cells.Select(c => c.Text).ToArray())];

    public static string[][] TextsOf(string text) => TextsOf(Utf8(text));

    public static ExportLine.Row Row(int number, params string[] cells) =>
        new(number, [.. cells.Select(c => new ExportCell(c))]);

    public static ImmutableArray<string> Header(params string[] names) => [.. names];
}
