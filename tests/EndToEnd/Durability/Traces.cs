using LokaalSignaal.Silo.Tests.Texts;

namespace LokaalSignaal.EndToEnd.Durability;

/// <summary>Looks for words in files, as somebody would who found the disk.</summary>
internal static class Traces
{
    /// <summary>Where each word stands in clear, in UTF-8 or UTF-16: <c>word in file</c>.</summary>
    public static string[] Of(IEnumerable<string> words, params string[] places) =>
    [
        .. from file in places.SelectMany(FilesOf)
           let content = Disk.Read(file)
           from word in words
           where Disk.Holds(content, word)
           select $"{word} in {Path.GetFileName(file)}",
    ];

    private static IEnumerable<string> FilesOf(string place) => File.Exists(place)
        ? [place]
        : Directory.EnumerateFiles(place, "*", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".lock", StringComparison.Ordinal) && !file.EndsWith(".sock", StringComparison.Ordinal));
}
