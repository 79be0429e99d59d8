using System.Globalization;

namespace LokaalSignaal.Silo.Journal;

/// <summary>One process owns a store. The file says which; the system lets go of it when the process ends, however it ends.</summary>
internal sealed class StoreLock : IDisposable
{
    private readonly FileStream _file;

    private StoreLock(FileStream file) => _file = file;

    /// <summary>Takes the lock.</summary>
    /// <returns>None when another process has it: see the owner.</returns>
    /// <exception cref="UnauthorizedAccessException">The folder can't be written.</exception>
    public static StoreLock? Take(string path, TimeProvider time, out string owner)
    {
        owner = "";
        try
        {
            var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            Sign(file, time.GetUtcNow());
            return new StoreLock(file);
        }
        catch (IOException) when (File.Exists(path) && Owner(path) is { } other)
        {
            owner = other;
            return null;
        }
    }

    public void Dispose() => _file.Dispose();

    private static void Sign(FileStream file, DateTimeOffset now)
    {
        file.SetLength(0);
        using var writer = new StreamWriter(file, leaveOpen: true);
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId} {now:yyyy-MM-dd'T'HH:mm:ss'Z'}"));
    }

    private static string? Owner(string path)
    {
        // Shared with everybody, this takes no lock and is not stopped by one.
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(file);
        return reader.ReadLine() is { Length: > 0 } line ? line.Split(' ')[0] : null;
    }
}
