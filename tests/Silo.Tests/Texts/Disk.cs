using System.Text;

namespace LokaalSignaal.Silo.Tests.Texts;

/// <summary>The bytes of files, as somebody sees them who found the disk.</summary>
internal static class Disk
{
    /// <summary>Whether a word stands there in clear, in UTF-8 or UTF-16.</summary>
    public static bool Holds(ReadOnlySpan<byte> content, string word) =>
        content.IndexOf(Encoding.UTF8.GetBytes(word)) >= 0 || content.IndexOf(Encoding.Unicode.GetBytes(word)) >= 0;

    /// <summary>All of a file.</summary>
    public static byte[] Read(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var content = new byte[file.Length];
            file.ReadExactly(content);
            return content;
        }
        catch (FileNotFoundException)
        {
            // A draft that took its place meanwhile: what was in it is looked for there.
            return [];
        }
    }
}
