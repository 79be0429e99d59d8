using LokaalSignaal.Silo.Journal;

namespace LokaalSignaal.Silo.Backup.Restoring;

/// <summary>The folder in which a backup is put back.</summary>
internal static class RestoredFolder
{
    /// <summary>The end of the name of a file that isn't a store yet.</summary>
    public const string Unfinished = ".restoring";

    /// <summary>What is in it, besides what was left by a restore that broke off; none: nothing.</summary>
    public static StoreRefusal? Taken(string folder, string draft) =>
        Directory.Exists(folder)
        && Directory.EnumerateFileSystemEntries(folder).Any(entry => Path.GetFullPath(entry) != Path.GetFullPath(draft))
            ? new StoreRefusal("restore-not-empty", folder)
            : null;
}
