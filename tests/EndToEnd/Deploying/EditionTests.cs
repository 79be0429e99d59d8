using System.Diagnostics;

namespace LokaalSignaal.EndToEnd.Deploying;

/// <summary>Which edition <c>./run</c> takes: the real script in a house of its own, with an SDK that plays what may happen.</summary>
public sealed class EditionTests : IDisposable
{
    private const string Sdk = """
        #!/usr/bin/env bash
        echo "$1" >> "$CALLS"
        case "$1 ${2:-}" in
            --list-sdks*) echo '10.0.100 [here]' ;;
            restore*)
                [ "$HAPPENS" != unfound ] || { echo 'error NU1101: Unable to find package Microsoft.Orleans.Server. No packages exist'; exit 1; }
                ;;
            publish*)
                [[ "$HAPPENS" != unbuilt || "$*" != *-p:Cluster=true* ]] || exit 1
                while [ "$1" != -o ]; do shift; done
                mkdir -p "$2" && touch "$2/LokaalSignaal.Portal.dll"
                ;;
            *self-check) [ "$HAPPENS" != unfit ] || { echo 'the fiche comes to no end'; exit 1; } ;;
            *)
                case $1 in *cluster*) echo -n cluster ;; *) echo -n embedded ;; esac
                echo "${LOKAALSIGNAAL_INSTEAD:+, because $LOKAALSIGNAAL_INSTEAD}"
                ;;
        esac
        """;

    private readonly DirectoryInfo _house = Directory.CreateTempSubdirectory("edition-");

    public EditionTests()
    {
        foreach (var file in new[] { "run", "tools/sdk.sh", "tools/editions.sh" })
        {
            Write(file, File.ReadAllText(Path.Combine(Installation.Root, file)));
        }

        foreach (var file in new[] { "global.json", "Directory.Build.props", "Directory.Packages.props", ".editorconfig", "Portal/Portal.csproj", "Silo/Silo.csproj", "Workflows/Workflows.csproj", "Grains.Abstractions/Grains.Abstractions.csproj" })
        {
            Write(file, "");
        }

        Write("sdk/dotnet", Sdk);
        using var making = Process.Start("chmod", ["+x", Path.Combine(_house.FullName, "sdk/dotnet")]);
        making.WaitForExit();
    }

    public void Dispose() => _house.Delete(recursive: true);

    [Fact]
    public void The_clusters_where_it_restores_builds_and_passes_its_self_check()
    {
        Assert.Equal("cluster", Run("all-well"));
        Assert.Equal("cluster", Run("all-well", "--edition", "cluster"));
        Assert.Equal("embedded", Run("all-well", "--edition=embedded"));
        Assert.Equal(1, Calls("restore"));
    }

    [Theory]
    [InlineData("unfound", "these packages can't be had: Microsoft.Orleans.Server")]
    [InlineData("unbuilt", "it doesn't build (see ")]
    [InlineData("unfit", "it doesn't pass its self-check: the fiche comes to no end")]
    public void Else_the_embedded_one_with_the_reason_and_nothing_in_its_place_where_the_clusters_was_asked_for(string happens, string reason)
    {
        Assert.StartsWith($"embedded, because {reason}", Run(happens), StringComparison.Ordinal);
        Assert.StartsWith($"1: The cluster edition isn't possible here: {reason}", Run(happens, "--edition", "cluster"), StringComparison.Ordinal);
        Assert.StartsWith($"embedded, because {reason}", Run(happens), StringComparison.Ordinal);
        Assert.Equal(1, Calls("restore"));
    }

    [Fact]
    public void A_failure_is_remembered_for_a_day_and_as_long_as_the_same_is_asked()
    {
        Run("unfound");
        Touch("Portal/bin/cluster/served/refused", DateTime.UtcNow.AddHours(-25));
        Run("unfound");
        Assert.Equal(2, Calls("restore"));

        Write("Directory.Packages.props", "<Project />");
        Touch("Directory.Packages.props", DateTime.UtcNow.AddDays(-9));
        Assert.Equal("cluster", Run("all-well"));
    }

    private string Run(string happens, params string[] arguments)
    {
        var start = new ProcessStartInfo("bash", [Path.Combine(_house.FullName, "run"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PATH"] = $"{_house.FullName}/sdk:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["CALLS"] = Path.Combine(_house.FullName, "calls");
        start.Environment["HAPPENS"] = happens;
        start.Environment["HOME"] = _house.FullName;
        using var process = Process.Start(start)!;
        var wrong = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return process.ExitCode == 0 ? said : $"{process.ExitCode}: {wrong.Result.Trim().Split('\n')[^1]}";
    }

    private int Calls(string what) => File.ReadLines(Path.Combine(_house.FullName, "calls")).Count(call => call == what);

    // What was written before anything was built isn't newer than what was built.
    private void Write(string file, string content)
    {
        var path = Path.Combine(_house.FullName, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }

    private void Touch(string file, DateTime at) => File.SetLastWriteTimeUtc(Path.Combine(_house.FullName, file), at);
}
