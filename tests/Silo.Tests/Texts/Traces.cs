using System.Text;
using LokaalSignaal.Silo.Tests.Journal;

namespace LokaalSignaal.Silo.Tests.Texts;

/// <summary>Looks for bytes in files, as somebody would who found the disk.</summary>
internal static class Traces
{
    /// <summary>The words that stand somewhere in the folder's files, in UTF-8 or UTF-16.</summary>
    public static string[] Of(StoreFolder folder, params IEnumerable<string> words) => In(FilesOf(folder.Root), words);

    public static string[] In(IEnumerable<string> files, params IEnumerable<string> words)
    {
        var contents = files.Select(Read).ToArray();
        return [.. words.Where(word => contents.Any(content => Holds(content, word)))];
    }

    public static IEnumerable<string> FilesOf(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal));

    private static bool Holds(ReadOnlySpan<byte> content, string word) =>
        content.IndexOf(Encoding.UTF8.GetBytes(word)) >= 0 || content.IndexOf(Encoding.Unicode.GetBytes(word)) >= 0;

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
