using Polly;
using Polly.Retry;

namespace LokaalSignaal.Silo.Keys;

/// <summary>Files and folders that only the program's own user may read.</summary>
internal static class PrivateFiles
{
    private const UnixFileMode OwnFolder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private const UnixFileMode OwnFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static readonly ResiliencePipeline _turn = new ResiliencePipelineBuilder()
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<IOException>(IsHeld),
            BackoffType = DelayBackoffType.Exponential,
            Delay = TimeSpan.FromMilliseconds(5),
            MaxDelay = TimeSpan.FromMilliseconds(200),
            MaxRetryAttempts = 50,
        })
        .Build();

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

    /// <summary>
    /// Opens a file that one at a time may have open, of all processes, and makes it where it isn't there. Who has it
    /// has it for a moment only, so it is waited for.
    /// </summary>
    /// <exception cref="IOException">It can't be had, or somebody doesn't let go of it.</exception>
    public static FileStream OpenAlone(string path) =>
        _turn.Execute(() => new FileStream(path, With(FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None)));

    /// <summary>Whether a file couldn't be opened because somebody else has it: what Linux, macOS and Windows say then.</summary>
    public static bool IsHeld(IOException error) => error.HResult is 11 or 35 or unchecked((int)0x80070020);

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
