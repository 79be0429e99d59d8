using System.Text;

namespace LokaalSignaal.EndToEnd.Durability;

/// <summary>Looks for words in files, as somebody would who found the disk.</summary>
internal static class Traces
{
    /// <summary>Where each word stands in clear, in UTF-8 or UTF-16: <c>word in file</c>.</summary>
    public static string[] Of(IEnumerable<string> words, params string[] places) =>
    [
        .. from file in places.SelectMany(FilesOf)
           let content = Read(file)
           from word in words
           where Holds(content, word)
           select $"{word} in {Path.GetFileName(file)}",
    ];

    private static IEnumerable<string> FilesOf(string place) => File.Exists(place)
        ? [place]
        : Directory.EnumerateFiles(place, "*", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".lock", StringComparison.Ordinal) && !file.EndsWith(".sock", StringComparison.Ordinal));

    private static bool Holds(byte[] content, string word) =>
        content.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0 || content.AsSpan().IndexOf(Encoding.Unicode.GetBytes(word)) >= 0;

    private static byte[] Read(string path)
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
