namespace LokaalSignaal.Portal.Hosting;

/// <summary>Files that somebody names in a command.</summary>
internal static class ReadableFile
{
    /// <summary>What stands in a file; none when it can't be read.</summary>
    public static async Task<string?> TextAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllTextAsync(file, cancellationToken);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Whether a file can be read.</summary>
    public static bool Is(string file)
    {
        try
        {
            using var opened = File.OpenRead(file);
            return true;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return false;
        }
    }
}
