using System.Diagnostics;

namespace LokaalSignaal.Architecture.Deploying;

/// <summary>What systemd and the shell say of our files.</summary>
public sealed class UnitTests
{
    [SystemdFact]
    public void Systemd_finds_nothing_wrong_with_the_units()
    {
        string[] ending = [".service", ".timer", ".path"];
        var units = Deployment.Files.Where(file => ending.Contains(Path.GetExtension(file))).Select(file => Path.Combine(House.Root, file)).ToArray();
        Assert.True(units.Length >= 6);

        // That a program which a unit starts isn't installed here says nothing of the unit.
        var said = Run("systemd-analyze", ["verify", "--man=no", .. units]).Where(line => !line.Contains("is not executable", StringComparison.Ordinal));

        Assert.Empty(said);
    }

    [Fact]
    public void The_shell_can_read_every_script()
    {
        var scripts = Deployment.Files.Where(file => House.Read(file).StartsWith("#!/usr/bin/env bash", StringComparison.Ordinal)).ToArray();
        Assert.Contains("deploy/two-processes/operate", scripts);
        Assert.All(scripts, script => Assert.Empty(Run("bash", ["-n", Path.Combine(House.Root, script)])));
    }

    private static string[] Run(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        var said = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return said.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}

/// <summary>A test that asks systemd; skipped, with the reason, where there is none.</summary>
internal sealed class SystemdFactAttribute : FactAttribute
{
    public SystemdFactAttribute()
    {
        if (!File.Exists("/usr/bin/systemd-analyze"))
        {
            Skip = "there is no systemd-analyze on this machine";
        }
    }
}
