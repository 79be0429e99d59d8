using System.Buffers.Binary;
using System.Text;
using LokaalSignaal.Documents;
using LokaalSignaal.Silo.Documents;

namespace LokaalSignaal.Silo.Tests.Documents;

/// <summary>Images are kept from their beginning to their end; other files aren't kept at all.</summary>
public sealed class ImageTests
{
    private static readonly byte[] _jpeg =
        [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 11, 8, 0, 10, 0, 10, 1, 1, 0x11, 0, 0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 7, 0xFF, 0, 9, 0xFF, 0xD3, 9, 0xFF, 0xD9];

    [Fact]
    public void What_hangs_behind_an_image_is_cut_off()
    {
        foreach (var (image, type) in new[] { (Png(10, 10), DocumentType.Png), (_jpeg, DocumentType.Jpeg) })
        {
            var sound = Assert.IsType<DocumentVerdict.Sound>(Inspector.Look((byte[])[.. image, .. "PK\x03\x04<script>"u8]));

            Assert.Equal(type, sound.Type);
            Assert.True(sound.Content.Span.SequenceEqual(image));
        }
    }

    [Fact]
    public void An_image_that_stops_half_way_is_damaged()
    {
        foreach (var image in new[] { Png(10, 10), _jpeg })
        {
            for (var length = 8; length < image.Length; length++)
            {
                Assert.Equal(DocumentCode.Damaged, CodeOf(image[..length]));
            }
        }
    }

    [Fact]
    public void An_image_that_would_fill_the_memory_of_its_reader_is_refused() => Assert.Equal(DocumentCode.Unpacks, CodeOf(Png(100_000, 100_000)));

    [Theory]
    [InlineData("", DocumentCode.Empty)]
    [InlineData("MZ\0\0", DocumentCode.WrongType)]
    [InlineData("<html><script>alert(1)</script></html>", DocumentCode.WrongType)]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>", DocumentCode.WrongType)]
    [InlineData("GIF89a", DocumentCode.WrongType)]
    [InlineData(" %PDF-1.4", DocumentCode.WrongType)]
    [InlineData("{\\rtf1", DocumentCode.WrongType)]
    public void Other_files_are_not_kept(string file, string code) => Assert.Equal(code, CodeOf(Encoding.Latin1.GetBytes(file)));

    [Fact]
    public void What_is_too_large_is_not_looked_into()
    {
        var refused = Assert.IsType<DocumentVerdict.Refused>(Inspector.Look(new byte[IDocumentCheck.Largest + 1]));

        Assert.Equal((DocumentCode.TooLarge, "10"), (refused.Why.Code, refused.Why.Arguments[0]));
    }

    [Fact]
    public void Whatever_is_sent_has_an_answer()
    {
        var random = new Random(20261122);
        byte[][] starts = [[.. "%PDF-1.7\n"u8], [.. "PK\x03\x04"u8], Png(3, 3), _jpeg, PdfSample.With(""), Package.Word(), Package.OpenText()];
        for (var i = 0; i < 3_000; i++)
        {
            var file = starts[i % starts.Length].ToArray();
            var noise = new byte[random.Next(40)];
            random.NextBytes(noise);
            for (var change = random.Next(6); change > 0; change--)
            {
                file[random.Next(file.Length)] = (byte)random.Next(256);
            }

            Assert.NotNull(Inspector.Look((byte[])[.. file, .. noise]));
        }
    }

    private static byte[] Png(int width, int height) =>
    [
        0x89, .. "PNG\r\n\x1A\n"u8, .. Chunk("IHDR", [.. Four(width), .. Four(height), 8, 0, 0, 0, 0]), .. Chunk("IDAT", PdfSample.Flate(new byte[110])), .. Chunk("IEND", []),
    ];

    private static byte[] Chunk(string name, byte[] content) => [.. Four(content.Length), .. Encoding.ASCII.GetBytes(name), .. content, 0, 0, 0, 0];

    private static byte[] Four(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }

    private static string? CodeOf(byte[] file) => (Inspector.Look(file) as DocumentVerdict.Refused)?.Why.Code;
}
