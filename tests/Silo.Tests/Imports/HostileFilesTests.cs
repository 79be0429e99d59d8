using System.Text;
using LokaalSignaal.Imports;
using LokaalSignaal.Silo.Imports;
using static LokaalSignaal.Silo.Tests.Imports.Exports;
using static LokaalSignaal.Silo.Tests.Imports.Packages;
using static LokaalSignaal.Silo.Tests.Imports.WorkbookFile;

namespace LokaalSignaal.Silo.Tests.Imports;

/// <summary>Files that are damaged, disguised, or made to hurt: each is refused with a reason, and none throws.</summary>
public sealed class HostileFilesTests
{
    private const string Namespace = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    private static byte[] Good => Of([Text("Id"), Text("Tekst")], [Number(1), Text("een")], [Number(2), Text("twee")]);

    private static readonly string[] Parts = ["xl/workbook.xml", "xl/styles.xml", "xl/worksheets/", "xl/worksheets/", "xl/_rels/", "[Content_Types]"];

    private static byte[] Random(int length)
    {
        var bytes = new byte[length];
        new Random(7).NextBytes(bytes);
        return bytes;
    }

    public static TheoryData<string, byte[], string> Disguises => new()
    {
        { "nothing", [], ImportCode.FileEmpty },
        { "only blank lines", Utf8("\r\n ;;\r\n\t\r\n"), ImportCode.FileEmpty },
        { "only a mark", [0xEF, 0xBB, 0xBF], ImportCode.FileEmpty },
        { "junk", Random(50_000), ImportCode.FileNotText },
        { "PDF", Utf8("%PDF-1.7\n1 0 obj\n"), ImportCode.FileNotText },
        { "HTML table", Utf8("  <html><body><table><tr><td>Id</td></tr></table>"), ImportCode.FileHtml },
        { "XML spreadsheet", Utf8("<?xml version=\"1.0\"?><Workbook/>"), ImportCode.FileHtml },
        { "UTF-16 HTML", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("<table>")], ImportCode.FileHtml },
        { "old workbook", Compound("Workbook"), ImportCode.FileOldWorkbook },
        { "workbook with a password", Compound("EncryptedPackage"), ImportCode.FileEncrypted },
        { "zip of something", Zip(("readme.txt", "hello")), ImportCode.FileNotWorkbook },
        { "empty zip", Zip(), ImportCode.FileNotWorkbook },
        { "document", Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<x/>")), ImportCode.FileNotWorkbook },
        { "binary workbook", Zip(("[Content_Types].xml", "<Types/>"), ("xl/workbook.bin", "x")), ImportCode.FileNotWorkbook },
        { "workbook without parts", Zip(("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<x/>")), ImportCode.FileBroken },
    };

    [Theory]
    [MemberData(nameof(Disguises))]
    public void What_is_no_export_is_refused_by_what_it_is(string what, byte[] file, string code)
    {
        Assert.NotEmpty(what);
        Assert.Equal(new ImportFinding(0, null, code), Refusal(file));
    }

    [Fact]
    public void A_file_beyond_20_MB_is_refused() =>
        Assert.Equal(new ImportFinding(0, null, ImportCode.FileTooLarge, "20"), Refusal(new byte[(20 * 1024 * 1024) + 1]));

    [Fact]
    public void A_header_alone_is_an_export_without_rows()
    {
        Assert.Empty(Lines("Id;Tekst"));
        Assert.Empty(Lines(Of([Text("Id"), Text("Tekst")])));
    }

    [Fact]
    public void A_truncated_workbook_is_broken_wherever_it_is_cut()
    {
        var good = Good;
        for (var length = 8; length < good.Length; length += 97)
            Assert.Equal(ImportCode.FileBroken, Refusal(good[..length]).Code);
    }

    [Fact]
    public void A_package_that_claims_a_gigabyte_is_refused_unread()
    {
        var file = Replaced(Good, "xl/worksheets/", stream => Repeat(stream, "<row/>", 200_000_000 / 6));

        Assert.True(file.Length < 2_000_000);
        Assert.Equal(
            new ImportFinding(0, null, ImportCode.FileUnpacksTooLarge),
            Refusal(file, new ExportLimits { UnpackedBytes = 100_000_000 }));
        Assert.Equal(ImportCode.FileUnpacksTooLarge, Refusal(Claiming(Good, 1_000_000_000)).Code);
    }

    [Fact]
    public void A_package_that_lies_about_its_size_is_read_no_further_than_its_claim()
    {
        var file = Replaced(Good, "xl/worksheets/", stream => Sheet(stream, s => Repeat(s, "<row/>", 1_000_000)));

        var line = ExportFile.Open(new MemoryStream(Claiming(file, 500)));

        Assert.Contains(Assert.IsType<ExportOpening.Refused>(line).Finding.Code, new[] { ImportCode.FileBroken, ImportCode.FileUnpacksTooLarge });
    }

    [Fact]
    public void More_cells_than_the_limit_end_the_file()
    {
        var file = Of([Text("Id"), Text("Tekst")], [Number(1), Text("een")], [Number(2), Text("twee")]);

        var lines = Lines(file, new ExportLimits { Cells = 5 });

        Assert.Equal(new ImportFinding(3, null, ImportCode.TooManyCells, "5"), Assert.IsType<ExportLine.Broken>(lines[^1]).Finding);
        Assert.Equal(2, lines.Count);
    }

    [Theory]
    [InlineData("<row><c t=\"inlineStr\"><is><t>", "x", 2_000_000, "</t></is></c></row>")]
    [InlineData("<row><c t=\"inlineStr\"><is><t><![CDATA[", "a < b ", 500_000, "]]></t></is></c></row>")]
    [InlineData("<row><!-- ", "a < b ", 500_000, " --></row>")]
    [InlineData("<row ", "a='1' ", 500_000, "></row>")]
    [InlineData("<row>", "<c>", 100_000, "")]
    [InlineData("<row><c t=\"s\"><v>99999999</v></c><c>", "<is>", 10_000, "")]
    [InlineData("<row r=\"2\"/><row r=\"1\">", "<c/>", 10, "</row>")]
    [InlineData("<row r=\"99999999999999\">", "<c/>", 10, "</row>")]
    [InlineData("<row><c r=\"ZZZZZ1\"><v>1</v></c>", "<c/>", 10, "</row>")]
    [InlineData("<row><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>2</v></c>", "<c/>", 10, "</row>")]
    [InlineData("<row><c><v>&e;</v></c>", "<c/>", 10, "</row>")]
    [InlineData("<row><c t=\"inlineStr\"><is><t>&#0;</t></is></c>", "<c/>", 10, "</row>")]
    public void A_sheet_made_to_hurt_is_refused(string before, string repeated, int times, string after)
    {
        var file = Replaced(Good, "xl/worksheets/", stream => Sheet(stream, s =>
        {
            s.Write(Utf8(before));
            Repeat(s, repeated, times);
            s.Write(Utf8(after));
        }));

        var code = Refusal(file).Code;

        Assert.Contains(code, new[] { ImportCode.FileBroken, ImportCode.FileUnpacksTooLarge, ImportCode.CellError });
    }

    [Fact]
    public void A_document_type_with_entities_is_refused()
    {
        var file = Replaced(Good, "xl/worksheets/", stream =>
            stream.Write(Utf8($"<!DOCTYPE x [<!ENTITY e \"boem\">]><worksheet {Namespace}><sheetData/></worksheet>")));

        Assert.Equal(ImportCode.FileBroken, Refusal(file).Code);
    }

    [Fact]
    public void Shared_texts_nested_deep_or_without_end_are_refused()
    {
        var deep = Replaced(Good, "xl/sharedStrings", s => SharedTexts(s, x => Repeat(x, "<si><r>", 100_000)));
        var many = Replaced(Good, "xl/sharedStrings", s => SharedTexts(s, x => Repeat(x, "<si/>", 200_000)));

        Assert.Equal(ImportCode.FileBroken, Refusal(deep).Code);
        Assert.Equal(ImportCode.FileUnpacksTooLarge, Refusal(many, new ExportLimits { SharedCharacters = 1_000_000 }).Code);
    }

    [Fact]
    public void A_rich_text_of_very_many_runs_is_too_long_rather_than_too_much()
    {
        var file = new WorkbookFile();
        var bytes = file.With([Text("Id"), Text("Tekst")], [Number(1), file.Shared()]).ToBytes();
        bytes = Replaced(bytes, "xl/sharedStrings", s => SharedTexts(s, x =>
        {
            x.Write("<si>"u8);
            Repeat(x, "<r><t>lang</t></r>", 100_000);
            x.Write("</si>"u8);
        }));

        Assert.Equal(ImportCode.CellTooLong, Assert.IsType<ExportLine.Refused>(Assert.Single(Lines(bytes))).Finding.Code);
    }

    [Fact]
    public void Formulas_in_a_text_file_are_only_text() =>
        Assert.Equal([["1", "=cmd|' /C calc'!A0"]], TextsOf("Id;Tekst\n1;=cmd|' /C calc'!A0\n"));

    [Fact]
    public void Flipped_bits_never_throw()
    {
        var good = Good;
        var random = new Random(2026);
        for (var round = 0; round < 1_500; round++)
        {
            var file = (byte[])good.Clone();
            for (var flips = random.Next(1, 6); flips > 0; flips--)
                file[random.Next(file.Length)] ^= (byte)(1 << random.Next(8));
            ReadAll(file);
        }
    }

    [Fact]
    public void Flipped_bits_in_the_XML_never_throw()
    {
        var good = Good;
        var random = new Random(2027);
        for (var round = 0; round < 600; round++)
            ReadAll(Rewritten(good, Parts[random.Next(Parts.Length)], bytes => Flip(bytes, random)));
    }

    private static void Flip(byte[] bytes, Random random)
    {
        for (var flips = random.Next(1, 3); flips > 0; flips--)
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(7));
    }

    private static void ReadAll(byte[] file)
    {
        if (ExportFile.Open(new MemoryStream(file)) is not ExportOpening.Opened opened)
            return;
        using (opened.Reader)
            Assert.True(opened.Reader.Lines().Count() < 100);
    }
}
