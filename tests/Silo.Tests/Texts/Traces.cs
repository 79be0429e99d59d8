using LokaalSignaal.Silo.Tests.Journal;

namespace LokaalSignaal.Silo.Tests.Texts;

/// <summary>Looks for bytes in files, as somebody would who found the disk.</summary>
internal static class Traces
{
    /// <summary>The words that stand somewhere in the folder's files, in UTF-8 or UTF-16.</summary>
    public static string[] Of(StoreFolder folder, params IEnumerable<string> words) => In(FilesOf(folder.Root), words);

    public static string[] In(IEnumerable<string> files, params IEnumerable<string> words)
    {
        var contents = files.Select(Disk.Read).ToArray();
        return [.. words.Where(word => contents.Any(content => Disk.Holds(content, word)))];
    }

    public static IEnumerable<string> FilesOf(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal));
}
