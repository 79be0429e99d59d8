using System.Globalization;
using LokaalSignaal.Silo.Keys;

namespace LokaalSignaal.Silo.Journal;

/// <summary>
/// One process owns a store. The system lets go of the lock when the process ends, however it ends; a file beside it
/// tells who the owner is.
/// </summary>
internal sealed class StoreLock : IDisposable
{
    private readonly FileStream _file;

    private StoreLock(FileStream file) => _file = file;

    /// <summary>Takes the lock.</summary>
    /// <param name="database">The file that is owned.</param>
    /// <param name="time">Tells since when.</param>
    /// <param name="owner">The process that has it, when it can't be taken.</param>
    /// <returns>None when another process has it.</returns>
    /// <exception cref="IOException">The folder can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder can't be written.</exception>
    public static StoreLock? Take(string database, TimeProvider time, out string owner)
    {
        owner = "";
        try
        {
            var taken = new StoreLock(new FileStream(database + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            Sign(database, time.GetUtcNow());
            return taken;
        }
        catch (IOException error) when (PrivateFiles.IsHeld(error))
        {
            owner = Owner(database);
            return null;
        }
    }

    public void Dispose() => _file.Dispose();

    private static void Sign(string database, DateTimeOffset now) => File.WriteAllText(
        database + ".owner",
        string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId} {now:yyyy-MM-dd'T'HH:mm:ss'Z'}\n"));

    private static string Owner(string database) =>
        File.Exists(database + ".owner") ? File.ReadAllText(database + ".owner").Split(' ')[0] : "";
}
