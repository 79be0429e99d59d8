namespace LokaalSignaal.Silo.Keys;

/// <summary>Files and folders that only the program's own user may read.</summary>
internal static class PrivateFiles
{
    private const UnixFileMode OwnFolder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private const UnixFileMode OwnFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes a folder where it isn't there, and keeps others out of it.</summary>
    public static string Folder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return Directory.CreateDirectory(path).FullName;
        }

        var folder = Directory.CreateDirectory(path, OwnFolder).FullName;
        File.SetUnixFileMode(folder, OwnFolder);
        return folder;
    }

    /// <summary>Opens a file for reading and for adding to it, without a buffer; makes it where it isn't there.</summary>
    public static FileStream OpenToAppend(string path) =>
        new(path, With(FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read));

    /// <summary>Writes a file durably and whole: after a crash it is there or it isn't.</summary>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        var draft = path + ".new";
        using (var file = new FileStream(draft, With(FileMode.Create, FileAccess.Write, FileShare.None)))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }

        File.Move(draft, path, overwrite: true);
    }

    /// <summary>Keeps others out of a file that something else made.</summary>
    public static void Close(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, OwnFile);
        }
    }

    private static FileStreamOptions With(FileMode mode, FileAccess access, FileShare share)
    {
        var options = new FileStreamOptions { Mode = mode, Access = access, Share = share, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnFile;
        }

        return options;
    }
}
