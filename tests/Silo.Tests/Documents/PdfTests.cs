using System.Text;
using LokaalSignaal.Documents;
using LokaalSignaal.Silo.Documents;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Writer;

namespace LokaalSignaal.Silo.Tests.Documents;

/// <summary>A PDF that shows itself is kept; one that does something is not, however it is hidden.</summary>
public sealed class PdfTests
{
    public static TheoryData<string> Harmless =>
    [
        "",
        "/OpenAction [3 0 R /Fit]",
        "/OpenAction << /S /GoTo /D [3 0 R /Fit] >>",
        "/Names << /Dests << /Names [(a) [3 0 R /Fit]] >> >>",
        "/AcroForm << /Fields [] /SigFlags 3 >>",
        "/Title (It is about JavaScript and how to Launch it)",
    ];

    public static TheoryData<string, string> Refused => new()
    {
        { "/OpenAction << /S /JavaScript /JS (app.alert(1)) >>", DocumentCode.HasScript },
        { "/OpenAction << /S /J#61vaScript /JS (app.alert(1)) >>", DocumentCode.HasScript },
        { "/OpenAction << /S /#4A#61#76#61#53#63#72#69#70#74 /J#53 (app.alert(1)) >>", DocumentCode.HasScript },
        { "/OpenAction << /S /URI /URI (https://example.org) >>", DocumentCode.HasScript },
        { "/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (1) >>] >> >>", DocumentCode.HasScript },
        { "/AA << /WC << /S /URI /URI (https://example.org) >> >>", DocumentCode.HasScript },
        { "/OpenAction << /S /Launch /F (calc.exe) >>", DocumentCode.HasScript },
        { "/Names << /EmbeddedFiles << /Names [] >> >>", DocumentCode.HasFiles },
        { "/Names << /Embedded#46iles << /Names [] >> >>", DocumentCode.HasFiles },
        { "/AcroForm << /XFA [] /Fields [] >>", DocumentCode.HasScript },
        { "/Extra << /S /GoToR /F (other.pdf) >>", DocumentCode.FetchesElsewhere },
        { "/Extra << /S /SubmitForm /F (https://example.org) >>", DocumentCode.HasScript },
        { "/OpenAction << /S /GoTo /D [3 0 R /Fit] /Next << /S /URI /URI (https://example.org) >> >>", DocumentCode.HasScript },
        { "/OpenAction << /S /GoTo /D [3 0 R /Fit] /N#65xt [<< /S /URI /URI (https://example.org) >>] >>", DocumentCode.HasScript },
    };

    [Theory]
    [MemberData(nameof(Harmless))]
    public void A_pdf_that_shows_itself_is_kept_as_it_is(string catalogue)
    {
        var file = PdfSample.With(catalogue);

        var sound = Assert.IsType<DocumentVerdict.Sound>(Inspector.Look(file));

        Assert.Equal(DocumentType.Pdf, sound.Type);
        Assert.True(sound.Content.Span.SequenceEqual(file));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_pdf_that_does_something_is_refused(string catalogue, string code) => Assert.Equal(code, CodeOf(PdfSample.With(catalogue)));

    [Theory]
    [InlineData("<< /S /JavaScript /JS (app.alert(1)) >>", DocumentCode.HasScript)]
    [InlineData("<< /S /J#61vaScript >>", DocumentCode.HasScript)]
    [InlineData("<< /Type /Filespec /EF << /F 9 0 R >> >>", DocumentCode.HasFiles)]
    [InlineData("<< /S /Launch >>", DocumentCode.HasScript)]
    [InlineData("<< /S /GoTo /D [3 0 R /Fit] >>", null)]
    public void What_is_packed_in_a_stream_is_seen_too(string packed, string? code)
    {
        var file = PdfSample.WithPacked("/Extra 5 0 R", packed);

        Assert.DoesNotContain("JavaScript", Encoding.Latin1.GetString(file), StringComparison.Ordinal);
        Assert.Equal(code, CodeOf(file));
    }

    [Theory]
    [InlineData("/Extra << /S 5 0 R >>", "/Launch", DocumentCode.HasScript)]
    [InlineData("/Extra << /Type /Annot /Subtype 5 0 R >>", "/FileAttachment", DocumentCode.HasFiles)]
    [InlineData("/OpenAction << /S 5 0 R /D [3 0 R /Fit] >>", "/URI", DocumentCode.HasScript)]
    [InlineData("/OpenAction << /S 5 0 R /D [3 0 R /Fit] >>", "/GoTo", null)]
    public void A_name_that_stands_elsewhere_is_followed(string catalogue, string packed, string? code) =>
        Assert.Equal(code, CodeOf(PdfSample.WithPacked(catalogue, packed)));

    [Fact]
    public void A_name_that_leads_round_in_a_circle_is_damaged() =>
        Assert.Equal(DocumentCode.Damaged, CodeOf(PdfSample.With("/Extra << /S 4 0 R >>", "5 0 R", "4 0 R")));

    [Fact]
    public void An_object_that_no_table_names_is_seen_too()
    {
        var file = Encoding.Latin1.GetString(PdfSample.With(""));
        var hidden = file.Replace("xref\n0", "9 0 obj\n<< /S /JavaScript >>\nendobj\nxref\n0", StringComparison.Ordinal);

        Assert.Equal(DocumentCode.HasScript, CodeOf(Encoding.Latin1.GetBytes(hidden)));
    }

    [Fact]
    public void A_stream_that_unpacks_without_an_end_is_refused_and_soon()
    {
        var bomb = PdfSample.WithPacked("", "<< >>", plain => PdfSample.Flate([.. plain, .. new byte[300 * 1024 * 1024]]));

        Assert.InRange(bomb.Length, 0, IDocumentCheck.Largest);
        Assert.Equal(DocumentCode.Unpacks, CodeOf(bomb));
    }

    [Theory]
    [InlineData("<< /Predictor 2 /Columns 0 >>")]
    [InlineData("<< /Predictor 2 /Columns -5 >>")]
    [InlineData("<< /Predictor 12 /Columns 0.5 >>")]
    [InlineData("<< /Predictor 12 /Columns 4 /Colors 0 >>")]
    [InlineData("<< /Predictor 12 /Columns 4 /BitsPerComponent 0 >>")]
    [InlineData("<< /Predictor 12 /Columns 268000000 >>")]
    [InlineData("<< /Predictor 12 /Columns 60000 /Colors 32 >>")]
    [InlineData("<< /Predictor 12 /Columns 3 0 R >>")]
    [InlineData("[<< /Predictor 12 /Columns 4 >>]")]
    [InlineData("3 0 R")]
    public void Rows_that_no_honest_file_asks_for_are_refused_before_they_are_made(string terms)
    {
        var file = PdfSample.WithPacked("/Extra 5 0 R", "<< >>", terms: $"/DecodeParms {terms}");
        _ = CodeOf(PdfSample.With(""));
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal(DocumentCode.Damaged, CodeOf(file));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 16 * 1024 * 1024);
    }

    [Theory]
    [InlineData("/DecodeParms << /Predictor 1 >>")]
    [InlineData("/DecodeParms << /Predictor 12 /Columns 4 >>")]
    [InlineData("/DecodeParms null")]
    public void Rows_as_other_programs_make_them_are_kept(string terms)
    {
        var rows = terms.Contains("12", StringComparison.Ordinal);
        // Each row begins with how it was made: as it is.
        byte[] Rows(byte[] plain) => [.. plain.Chunk(4).SelectMany(row => (byte[])[0, .. row, .. new byte[4 - row.Length]])];

        Assert.Null(CodeOf(PdfSample.WithPacked("/Extra 5 0 R", "<< >>", plain => PdfSample.Flate(rows ? Rows(plain) : plain), terms)));
        Assert.Equal(DocumentCode.HasScript, CodeOf(PdfSample.WithPacked("/Extra 5 0 R", "<< /S /Launch >>", plain => PdfSample.Flate(rows ? Rows(plain) : plain), terms)));
    }

    [Theory]
    [InlineData('[')]
    [InlineData('<')]
    public void What_is_nested_without_an_end_is_refused_and_takes_nothing_with_it(char opening) =>
        Assert.Equal(DocumentCode.Damaged, CodeOf(PdfSample.With($"/Deep {new string(opening, 2_000_000)}")));

    [Fact]
    public void What_is_locked_can_not_be_checked() => Assert.Equal(DocumentCode.Locked, CodeOf(PdfSample.WithTrailer(
        "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (00000000000000000000000000000000) /U (00000000000000000000000000000000) >> /ID [(a) (a)]")));

    [Fact]
    public void What_hangs_before_or_behind_it_is_a_disguise()
    {
        var file = PdfSample.With("");

        Assert.Equal(DocumentCode.WrongType, CodeOf([.. "GIF89a"u8, .. file]));
        Assert.Equal(DocumentCode.WrongType, CodeOf([.. file, .. "<script>alert(1)</script>"u8]));
        Assert.Equal(DocumentCode.WrongType, CodeOf([.. file, .. "PK\x05\x06"u8, .. new byte[18], .. "%%EOF"u8]));
        Assert.Null(CodeOf([.. file, .. "\r\n\0\0"u8]));
    }

    [Fact]
    public void What_stops_half_way_is_damaged()
    {
        var file = PdfSample.With("");

        Assert.Equal(DocumentCode.Damaged, CodeOf(file[..^40]));
        Assert.Equal(DocumentCode.Damaged, CodeOf([.. "%PDF-1.7\n"u8, .. new byte[500], .. "\n%%EOF"u8]));
    }

    [Fact]
    public void What_another_program_wrote_is_kept()
    {
        using var builder = new PdfDocumentBuilder();
        _ = builder.AddPage(PageSize.A4);

        Assert.Null(CodeOf(builder.Build()));
    }

    private static string? CodeOf(byte[] file) => (Inspector.Look(file) as DocumentVerdict.Refused)?.Why.Code;
}
