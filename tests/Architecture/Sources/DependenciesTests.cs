using System.Xml.Linq;

namespace LokaalSignaal.Architecture.Sources;

/// <summary>Each package stands in <c>docs/dependencies.md</c> with its reason.</summary>
public sealed class DependenciesTests
{
    [Fact]
    public void Every_package_has_its_reason()
    {
        string[] packages =
        [
            .. XDocument.Parse(House.Read("Directory.Packages.props")).Descendants("PackageVersion")
                .Select(element => (string)element.Attribute("Include")!),
        ];

        Assert.NotEmpty(packages);
        Faults.None(Unexplained(packages, House.Read("docs/dependencies.md")));
    }

    [Fact]
    public void The_check_finds_a_package_without_one() =>
        Assert.Equal(["Other"], Unexplained(["Known", "Other"], "| `Known` | MIT | it helps |"));

    private static IEnumerable<string> Unexplained(string[] packages, string page) =>
        packages.Where(package => !page.Contains($"`{package}`", StringComparison.Ordinal));
}
