using System.Collections.Immutable;
using System.Xml.Linq;

namespace LokaalSignaal.Architecture.Neighbours;

/// <summary>What a project file says that the project knows.</summary>
internal sealed record ProjectFile(ImmutableArray<string> Projects, ImmutableArray<string> Packages)
{
    public static ProjectFile Parse(string xml)
    {
        var project = XDocument.Parse(xml);
        return new ProjectFile(
            [.. Included(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')))],
            [.. Included(project, "PackageReference"), .. Included(project, "PackageDownload"), .. Included(project, "Reference")]);
    }

    /// <summary>The references that this project may not have.</summary>
    public IEnumerable<string> Faults(string[] mayKnow, bool mayUsePackages)
    {
        foreach (string other in Projects.Except(mayKnow))
        {
            yield return $"knows {other}";
        }

        foreach (string package in mayUsePackages ? [] : Packages)
        {
            yield return $"uses the package {package}";
        }
    }

    private static IEnumerable<string> Included(XDocument project, string item) =>
        project.Descendants(item).Select(element => (string?)element.Attribute("Include")).OfType<string>();
}
