using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace LokaalSignaal.Silo.Tests.Documents;

/// <summary>PDFs by hand, byte for byte as ISO 32000 says.</summary>
internal static class PdfSample
{
    public const string Pages = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
    public const string Page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>";

    /// <summary>One page, and what else the catalogue names; more objects are numbered from 4.</summary>
    public static byte[] With(string catalogue, params string[] objects) =>
        Write("1.4", [$"<< /Type /Catalog /Pages 2 0 R {catalogue} >>", Pages, Page, .. objects], "");

    /// <summary>The same with entries in the trailer.</summary>
    public static byte[] WithTrailer(string trailer) => Write("1.4", ["<< /Type /Catalog /Pages 2 0 R >>", Pages, Page], trailer);

    /// <summary>One page with an object in a packed stream, which only a table that is a stream itself can name.</summary>
    public static byte[] WithPacked(string catalogue, string packed, Func<byte[], byte[]>? pack = null, string terms = "")
    {
        var file = new MemoryStream();
        var offsets = new List<long>();
        Say(file, "%PDF-1.5\n");
        Begin(1, $"<< /Type /Catalog /Pages 2 0 R {catalogue} >>");
        Begin(2, Pages);
        Begin(3, Page);
        var inside = (pack ?? Flate)(Encoding.Latin1.GetBytes($"5 0 {packed}"));
        Stream(4, $"/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode {terms}", inside);
        var start = file.Length;
        var table = new List<byte> { 0, 0, 0, 0 };
        foreach (var offset in offsets)
        {
            table.AddRange([1, (byte)(offset >> 8), (byte)offset, 0]);
        }

        table.AddRange([2, 0, 4, 0, 1, (byte)(start >> 8), (byte)start, 0]);
        Stream(6, "/Type /XRef /Size 7 /W [1 2 1] /Root 1 0 R /Filter /FlateDecode", Flate([.. table]));
        Say(file, $"startxref\n{start}\n%%EOF\n");
        return file.ToArray();

        void Begin(int number, string body)
        {
            offsets.Add(file.Length);
            Say(file, $"{number} 0 obj\n{body}\nendobj\n");
        }

        void Stream(int number, string entries, byte[] content)
        {
            offsets.Add(file.Length);
            Say(file, $"{number} 0 obj\n<< {entries} /Length {content.Length} >>\nstream\n");
            file.Write(content);
            Say(file, "\nendstream\nendobj\n");
        }
    }

    public static byte[] Flate(byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zlib.Write(plain);
        }

        return packed.ToArray();
    }

    private static byte[] Write(string version, string[] objects, string trailer)
    {
        var file = new MemoryStream();
        var offsets = new List<long>();
        Say(file, $"%PDF-{version}\n");
        for (var i = 0; i < objects.Length; i++)
        {
            offsets.Add(file.Length);
            Say(file, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var start = file.Length;
        Say(file, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
        {
            Say(file, offset.ToString("D10", CultureInfo.InvariantCulture) + " 00000 n \n");
        }

        Say(file, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n");
        return file.ToArray();
    }

    private static void Say(Stream file, string text) => file.Write(Encoding.Latin1.GetBytes(text));
}
