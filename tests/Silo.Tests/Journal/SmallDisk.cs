using System.Diagnostics;

namespace LokaalSignaal.Silo.Tests.Journal;

/// <summary>A small disk in memory.</summary>
internal sealed class SmallDisk : IDisposable
{
    public SmallDisk(int megabytes = 4)
    {
        Path = Directory.CreateTempSubdirectory("small-disk-").FullName;
        Run("mount", $"-t tmpfs -o size={megabytes}m tmpfs {Path}");
    }

    public static bool CanBeMade { get; } = Try();

    public string Path { get; }

    public void Lock() => Run("mount", "-o remount,ro " + Path);

    public void Unlock() => Run("mount", "-o remount,rw " + Path);

    public void Dispose()
    {
        Run("umount", Path);
        Directory.Delete(Path);
    }

    private static bool Try()
    {
        try
        {
            new SmallDisk().Dispose();
            return true;
        }
        catch (Exception error) when (error is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static void Run(string program, string arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(process.StandardError.ReadToEnd());
        }
    }
}

/// <summary>A test that needs a disk it can fill; skipped, with the reason, where none can be mounted.</summary>
internal sealed class SmallDiskFactAttribute : FactAttribute
{
    public SmallDiskFactAttribute()
    {
        if (!SmallDisk.CanBeMade)
        {
            Skip = "no small disk can be mounted here (it takes root)";
        }
    }
}
