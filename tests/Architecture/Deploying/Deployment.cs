using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace LokaalSignaal.Architecture.Deploying;

/// <summary>What the files that deploy the house say.</summary>
internal static partial class Deployment
{
    private static readonly string[] _folders = ["deploy", ".github", "docs"];

    /// <summary>All files that deploy the house or tell how, as paths from the root.</summary>
    public static string[] Files { get; } =
    [
        "run", "test", "tools/editions.sh", "tools/publish",
        .. _folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(House.Root, folder), "*", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(House.Root, file))
            .Where(file => Path.GetExtension(file) != ".png"),
    ];

    /// <summary>The YAML among them.</summary>
    public static IEnumerable<string> Yaml => Files.Where(file => file.EndsWith(".yaml", StringComparison.Ordinal));

    /// <summary>The settings that a text names: our own variables, and those of others that the program takes.</summary>
    public static IEnumerable<string> Variables(string text) => OwnVariable().Matches(text).Select(match => match.Value).Distinct();

    /// <summary>The options that a text gives to the program.</summary>
    public static IEnumerable<string> Options(string text) =>
        Call().Matches(text).SelectMany(call => Option().Matches(call.Value)).Select(option => option.Value).Distinct();

    /// <summary>The documents of a YAML file.</summary>
    public static YamlDocument[] Parse(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return [.. stream.Documents];
    }

    /// <summary>Every scalar under a key with one of these names, anywhere.</summary>
    public static IEnumerable<string> Values(YamlNode node, params string[] keys) => node switch
    {
        YamlMappingNode map => map.Children.SelectMany(entry => keys.Contains((entry.Key as YamlScalarNode)?.Value)
            ? Scalars(entry.Value).Concat(Values(entry.Value, keys))
            : Values(entry.Value, keys)),
        YamlSequenceNode list => list.Children.SelectMany(item => Values(item, keys)),
        _ => [],
    };

    private static IEnumerable<string> Scalars(YamlNode node) => node is YamlScalarNode { Value: { } value } ? [value] : [];

    [GeneratedRegex(@"\bLOKAALSIGNAAL_[A-Z_]*[A-Z]\b|\bApi__\w+|\bDEMO_PASSWORD\b")]
    private static partial Regex OwnVariable();

    // A call of the program, up to the end of its line.
    [GeneratedRegex(@"(\./run|LokaalSignaal\.Portal\.dll""?)(?= )[^\n`|>;&)]*")]
    private static partial Regex Call();

    [GeneratedRegex(@"(?<= )--[a-z-]+")]
    private static partial Regex Option();
}
