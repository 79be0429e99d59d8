using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using LokaalSignaal.Documents;
using LokaalSignaal.Silo.Documents;
using DocumentType = LokaalSignaal.Documents.DocumentType;

namespace LokaalSignaal.Silo.Tests.Documents;

/// <summary>Texts of Word and LibreOffice are kept; what hides in them is not.</summary>
public sealed class PackageTests
{
    private const string Begin = "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r>";
    private const string End = "<w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>";

    private const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    [Fact]
    public void A_text_of_each_is_kept()
    {
        Assert.Equal(DocumentType.Docx, TypeOf(Package.Word(relations: $"<Relationship Type='{Relation}/hyperlink' TargetMode='External' Target='https://example.org' Id='a'/>")));
        Assert.Equal(DocumentType.Docx, TypeOf(Written(WordprocessingDocumentType.Document)));
        Assert.Equal(DocumentType.Odt, TypeOf(Package.OpenText("<o:a x:href='https://example.org'/>")));
    }

    [Theory]
    [InlineData("<Override PartName='/word/vbaProject.bin' ContentType='application/vnd.ms-office.vbaProject'/>", "", DocumentCode.HasScript)]
    [InlineData("<Default Extension='bin' ContentType='application/vnd.openxmlformats-officedocument.oleObject'/>", "", DocumentCode.HasFiles)]
    [InlineData("", "attachedTemplate' TargetMode='External", DocumentCode.FetchesElsewhere)]
    [InlineData("", "image' TargetMode='External", DocumentCode.FetchesElsewhere)]
    [InlineData("", "aFChunk", DocumentCode.HasFiles)]
    [InlineData("", "oleObject", DocumentCode.HasFiles)]
    public void What_hides_in_a_text_of_word_is_refused(string types, string relation, string code) =>
        Assert.Equal(code, CodeOf(Package.Word(types, relation.Length == 0 ? "" : $"<Relationship Type='{Relation}/{relation}' Target='http://example.org/a' Id='a'/>")));

    [Theory]
    [InlineData("<w:fldSimple w:instr=' DDEAUTO c:\\cmd.exe \"/k calc\" '/>")]
    [InlineData("<w:fldSimple w:instr='includepicture \"http://example.org/a.png\" \\d'/>")]
    [InlineData(Begin + "<w:r><w:instrText> DDEAUTO c:\\cmd.exe</w:instrText></w:r>" + End)]
    [InlineData(Begin + "<w:r><w:instrText>DD</w:instrText></w:r><w:r><w:t>x</w:t></w:r></w:p><w:p><w:r><w:instrText>E c:\\cmd.exe</w:instrText></w:r>" + End)]
    [InlineData(Begin + "<w:r><w:instrText> IF 1 = 1 </w:instrText></w:r>" + Begin + "<w:r><w:instrText> INCLUDETEXT \"\\\\example.org\\a\"</w:instrText></w:r>" + End + End)]
    [InlineData(Begin + "<w:r><w:instrText>DD</w:instrText></w:r>" + Begin + "<w:r><w:instrText>QUOTE 69</w:instrText></w:r>" + End + End)]
    [InlineData(Begin + "<w:r><w:instrText>DATABASE \\d a</w:instrText></w:r></w:p>")]
    [InlineData("<w:r><w:instrText>LINK Excel.Sheet</w:instrText></w:r>")]
    [InlineData("<w:r><w:delInstrText>IMPORT a</w:delInstrText></w:r>")]
    [InlineData("<w:mailMerge><w:query w:val='SELECT'/></w:mailMerge>")]
    [InlineData("<w:pict><v:imagedata src='http://example.org/a.png'/></w:pict>")]
    public void A_field_that_fetches_is_refused_however_it_is_split(string body) =>
        Assert.Equal(DocumentCode.FetchesElsewhere, CodeOf(Package.Written(body)));

    [Theory]
    [InlineData("<w:fldSimple w:instr=' PAGE '/>")]
    [InlineData(Begin + "<w:r><w:instrText> HYPERLINK \"https://example.org/link\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>DDE</w:t></w:r>" + End)]
    [InlineData(Begin + "<w:r><w:instrText> TOC \\o \"1-3\" </w:instrText></w:r>" + Begin + "<w:r><w:instrText>PAGEREF link</w:instrText></w:r>" + End + End)]
    [InlineData(Begin + "<w:r><w:instrText> MERGEFIELD database </w:instrText></w:r>" + End)]
    public void A_field_that_shows_what_is_there_is_kept(string body) => Assert.Equal(DocumentType.Docx, TypeOf(Package.Written(body)));

    [Fact]
    public void A_text_of_word_with_macros_or_another_document_is_refused()
    {
        Assert.Equal(DocumentCode.HasScript, CodeOf(Written(WordprocessingDocumentType.MacroEnabledDocument)));
        Assert.Equal(DocumentCode.WrongType, CodeOf(Written(WordprocessingDocumentType.Template)));
        Assert.Equal(DocumentCode.HasScript, CodeOf(Package.Word(more: ("word/vbaProject.bin", [1, 2, 3]))));
        Assert.Equal(DocumentCode.WrongType, CodeOf(Package.Zip(("xl/workbook.xml", Package.Bytes("<workbook/>")))));
    }

    [Theory]
    [InlineData("<s:event-listener xmlns:s='urn:oasis:names:tc:opendocument:xmlns:script:1.0' x:href='a'/>", DocumentCode.HasScript)]
    [InlineData("<o:script/>", DocumentCode.HasScript)]
    [InlineData("<o:a x:href='vnd.sun.star.script:a'/>", DocumentCode.HasScript)]
    [InlineData("<o:image x:href='https://example.org/a.png'/>", DocumentCode.FetchesElsewhere)]
    [InlineData("<o:object-ole x:href='./a'/>", DocumentCode.HasFiles)]
    public void What_hides_in_a_text_of_libreoffice_is_refused(string body, string code) => Assert.Equal(code, CodeOf(Package.OpenText(body)));

    [Theory]
    [InlineData("meta.xml", "<m:auto-reload x:href='http://example.org' m:delay='PT0S'/>", DocumentCode.FetchesElsewhere)]
    [InlineData("meta.xml", "<m:auto-reload m:delay='PT0S'/>", DocumentCode.FetchesElsewhere)]
    [InlineData("meta.xml", "<m:template x:href='http://example.org/a.ott'/>", DocumentCode.FetchesElsewhere)]
    [InlineData("meta.xml", "<m:template x:href='file://example.org/a.ott'/>", DocumentCode.FetchesElsewhere)]
    [InlineData("meta.xml", "<m:template x:href='file:///C:/a.ott'/>", null)]
    [InlineData("meta.xml", "<m:template x:href='../../a.ott'/>", null)]
    [InlineData("Object 1/odd", "<m:image x:href='\\\\example.org\\a.png'/>", DocumentCode.FetchesElsewhere)]
    [InlineData("content2.xml", "<m:image x:href='ftp:example.org'/>", DocumentCode.FetchesElsewhere)]
    [InlineData("content2.xml", "<m:image x:href='data:image/png;base64,AAAA'/>", null)]
    [InlineData("content2.xml", "<m:image x:href='Pictures/1.png'/>", null)]
    [InlineData("styles.xml", "<m:dde-connection-decl/>", DocumentCode.FetchesElsewhere)]
    public void Every_part_of_a_text_of_libreoffice_is_looked_at(string part, string body, string? code) =>
        Assert.Equal(code, CodeOf(Package.OpenText(more: (part, Package.Bytes($"<m:m xmlns:m='urn:m' xmlns:x='http://www.w3.org/1999/xlink'>{body}</m:m>")))));

    [Fact]
    public void Macros_locks_and_other_kinds_of_libreoffice_are_refused()
    {
        Assert.Equal(DocumentCode.HasScript, CodeOf(Package.OpenText(more: ("Basic/Standard/Module1.xml", Package.Bytes("<m/>")))));
        Assert.Equal(DocumentCode.Locked, CodeOf(Package.OpenText(manifest: Package.Manifest.Replace("/>", "><m:encryption-data/></m:manifest>", StringComparison.Ordinal))));
        Assert.Equal(DocumentCode.WrongType, CodeOf(Package.Zip(("mimetype", Package.Bytes("application/vnd.oasis.opendocument.spreadsheet")), ("content.xml", Package.Bytes("<a/>")))));
    }

    [Theory]
    [InlineData("\t <x", true)]
    [InlineData("\uFEFF<x", true)]
    [InlineData("\uFEFFDDE", false)]
    [InlineData("GIF89a<", false)]
    [InlineData("", false)]
    public void What_reads_as_markup_is_known_by_how_it_begins(string text, bool isMarkup)
    {
        Assert.Equal(isMarkup, Silo.Documents.Packages.Markup.Begins(System.Text.Encoding.UTF8.GetBytes(text)));
        Assert.Equal(isMarkup, Silo.Documents.Packages.Markup.Begins(System.Text.Encoding.Unicode.GetBytes(text)));
        Assert.Equal(isMarkup, Silo.Documents.Packages.Markup.Begins(System.Text.Encoding.BigEndianUnicode.GetBytes(text)));
    }

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY b 'bbbbbbbb'>]><a>&b;</a>")]
    [InlineData("<a><b></a>")]
    public void Markup_with_entities_or_faults_is_refused(string types) => Assert.Equal(
        DocumentCode.Damaged,
        CodeOf(Package.Zip(("[Content_Types].xml", Package.Bytes(types)), ("word/document.xml", Package.Bytes("<document/>")))));

    [Fact]
    public void A_bomb_is_refused_by_its_ratio_its_size_its_number_of_parts_and_what_is_nested_in_it()
    {
        var much = new byte[40 * 1024 * 1024];
        Assert.Equal(DocumentCode.Unpacks, CodeOf(Package.Word(more: ("word/media/a.bmp", much))));
        Assert.Equal(DocumentCode.Unpacks, CodeOf(Package.Word(more: [.. Enumerable.Range(0, 2_100).Select(i => ($"word/{i}", Array.Empty<byte>()))])));
        Assert.Equal(DocumentCode.HasFiles, CodeOf(Package.Word(more: ("word/media/inner.bin", Package.Word()))));
        Assert.Equal(DocumentCode.HasFiles, CodeOf(Package.Word(more: ("word/media/old.bin", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))));
    }

    [Fact]
    public void A_bomb_that_lies_about_its_size_is_refused()
    {
        var honest = Package.Word(more: ("word/media/a.bmp", new byte[8 * 1024 * 1024]));
        var lying = Lie(honest, 8 * 1024 * 1024, 100);

        Assert.True(CodeOf(lying) is DocumentCode.Unpacks or DocumentCode.Damaged, CodeOf(lying));
    }

    [Fact]
    public void Parts_that_lead_elsewhere_or_are_there_twice_are_refused()
    {
        Assert.Equal(DocumentCode.Damaged, CodeOf(Package.Word(more: ("../evil.xml", [1]))));
        Assert.Equal(DocumentCode.Damaged, CodeOf(Package.Word(more: ("WORD/document.xml", [1]))));
        Assert.Equal(DocumentCode.Damaged, CodeOf([0x50, 0x4B, 3, 4, 1, 2, 3]));
    }

    // The sizes stand four bytes each, little end first, wherever a part is named.
    private static byte[] Lie(byte[] archive, int size, int told)
    {
        var lying = archive.ToArray();
        var found = BitConverter.GetBytes(size);
        for (var at = lying.AsSpan().IndexOf(found); at >= 0; at = lying.AsSpan().IndexOf(found))
        {
            BitConverter.GetBytes(told).CopyTo(lying, at);
        }

        return lying;
    }

    private static byte[] Written(WordprocessingDocumentType type)
    {
        using var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, type))
        {
            document.AddMainDocumentPart().Document = new Document(new Body(new Paragraph(new Run(new Text("Wij werken samen.")))));
        }

        return file.ToArray();
    }

    private static DocumentType? TypeOf(byte[] file) => (Inspector.Look(file) as DocumentVerdict.Sound)?.Type;

    private static string? CodeOf(byte[] file) => (Inspector.Look(file) as DocumentVerdict.Refused)?.Why.Code;
}
