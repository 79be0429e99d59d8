using System.CommandLine;
using System.Text.Json;
using System.Text.RegularExpressions;
using LokaalSignaal.Portal.Hosting;
using LokaalSignaal.Portal.Hosting.Settings;
using YamlDotNet.RepresentationModel;

namespace LokaalSignaal.Architecture.Deploying;

/// <summary>What deploys the house says nothing that the house doesn't know.</summary>
public sealed partial class DeploymentTests
{
    private static readonly string[] _variables =
        [.. KnownSettings.All.SelectMany(setting => setting.IsSecret ? new[] { setting.Variable, setting.FileVariable } : [setting.Variable])];

    [Fact]
    public void Every_setting_that_is_named_is_one() => Faults.None(Deployment.Files.SelectMany(file =>
        Deployment.Variables(House.Read(file)).Except(_variables).Select(name => $"{file}: {name} is no setting")));

    [Fact]
    public void Every_setting_stands_on_the_operators_page()
    {
        var page = House.Read("docs/uitbating.md");
        Faults.None(KnownSettings.All.Where(setting => !page.Contains($"`{setting.Variable}`", StringComparison.Ordinal)).Select(setting => setting.Variable));
    }

    [Fact]
    public void Every_option_that_is_given_is_one()
    {
        var root = CommandLine.Root();
        string[] known = [.. root.Options.Concat(root.Subcommands.SelectMany(command => command.Options)).Select(option => option.Name), "--help"];
        Faults.None(Deployment.Files.SelectMany(file => Deployment.Options(House.Read(file)).Except(known).Select(option => $"{file}: {option} is no option")));
    }

    [Fact]
    public void Files_of_settings_name_settings_only()
    {
        var files = Deployment.Files.Where(file => Path.GetFileName(file) == "settings.json").Select(file => (file, House.Read(file)))
            .Concat(Deployment.Yaml.SelectMany(file => Deployment.Parse(House.Read(file)).SelectMany(document => Deployment.Values(document.RootNode, "settings.json")).Select(text => (file, text))))
            .ToArray();

        Assert.True(files.Length >= 3);
        Faults.None(files.SelectMany(file => Names(file.Item2).Except(KnownSettings.All.Select(setting => setting.Name)).Select(name => $"{file.Item1}: {name}")));
    }

    [Fact]
    public void Every_yaml_file_can_be_read() => Assert.All(Deployment.Yaml, file => Assert.NotEmpty(Deployment.Parse(House.Read(file))));

    [Fact]
    public void Workflows_may_do_nothing_but_read_and_take_fixed_versions()
    {
        var workflows = Deployment.Yaml.Where(file => file.StartsWith(".github/workflows/", StringComparison.Ordinal)).Select(file => Deployment.Parse(House.Read(file))[0].RootNode).ToArray();
        Assert.NotEmpty(workflows);
        foreach (var workflow in workflows.Cast<YamlMappingNode>())
        {
            Assert.Equal("read", Assert.Single((YamlMappingNode)workflow["permissions"]).Value);
            Assert.All(Deployment.Values(workflow, "uses"), used => Assert.Matches(@"@v\d+\.\d+\.\d+$", used));
        }
    }

    [Fact]
    public void Every_file_that_is_called_is_there() => Faults.None(
        from file in Deployment.Yaml.Append("deploy/container/Containerfile").Append("docs/uitbating.md").Append("deploy/README.md")
        from Match match in Path_().Matches(House.Read(file))
        where !File.Exists(Path.Combine(House.Root, match.Value)) && !Directory.Exists(Path.Combine(House.Root, match.Value))
        select $"{file}: {match.Value} isn't there");

    [Fact]
    public void Kubernetes_asks_the_real_addresses_and_gives_no_rights()
    {
        foreach (var file in Deployment.Yaml.Where(file => file is "deploy/kubernetes/portal.yaml" or "deploy/kubernetes/silo.yaml"))
        {
            var documents = Deployment.Parse(House.Read(file)).Select(document => document.RootNode).ToArray();
            var deployment = documents[0];
            Assert.Equal(["/health/live", "/health/ready", "/health/live"], Deployment.Values(deployment, "path"));
            Assert.Equal(["false"], Deployment.Values(deployment, "enableServiceLinks"));
            Assert.Equal(["true"], Deployment.Values(deployment, "readOnlyRootFilesystem"));
            Assert.Equal(["true"], Deployment.Values(deployment, "runAsNonRoot"));
            Assert.Equal(["false"], Deployment.Values(deployment, "allowPrivilegeEscalation"));
            Assert.Contains(documents, document => Deployment.Values(document, "kind").Contains("PodDisruptionBudget"));
        }
    }

    [Fact]
    public void The_checks_find_what_does_not_belong()
    {
        Assert.Equal(["LOKAALSIGNAAL_COLOUR"], Deployment.Variables("env: {LOKAALSIGNAAL_COLOUR: red}").Except(_variables));
        Assert.Equal(["--colour"], Deployment.Options("    ./run backup --colour red"));
        Assert.Equal(["colour"], Names("{ /* x */ \"colour\": 1 }"));
    }

    private static string[] Names(string json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        return [.. document.RootElement.EnumerateObject().Select(entry => entry.Name)];
    }

    [GeneratedRegex(@"(?<![\w/.-])(deploy|tools|docs|tests)/[\w@./-]*\w|(?<=\./)(run|test|bench)\b")]
    private static partial Regex Path_();
}
