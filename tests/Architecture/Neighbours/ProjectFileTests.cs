using System.Reflection;

namespace LokaalSignaal.Architecture.Neighbours;

/// <summary>Portal → Silo → Workflows → Grains.Abstractions, and nothing the other way.</summary>
public sealed class ProjectFileTests
{
    [Theory]
    [InlineData("Grains.Abstractions", false)]
    [InlineData("Workflows", false, "Grains.Abstractions")]
    [InlineData("Silo", true, "Workflows", "Grains.Abstractions")]
    [InlineData("Portal", true, "Silo", "Workflows", "Grains.Abstractions")]
    public void A_project_knows_those_to_its_right_only(string project, bool mayUsePackages, params string[] mayKnow)
    {
        ProjectFile file = ProjectFile.Parse(House.Read($"{project}/{project}.csproj"));

        Faults.None(file.Faults(mayKnow, mayUsePackages));
    }

    [Theory]
    [InlineData("Grains.Abstractions")]
    [InlineData("Workflows")]
    public void A_pure_assembly_refers_to_the_base_library_and_the_language_only(string project)
    {
        AssemblyName[] references = House.AssemblyOf(project).GetReferencedAssemblies();

        Assert.NotEmpty(references);
        Assert.All(references, reference =>
            Assert.True(reference.Name is "LokaalSignaal.Grains.Abstractions" || IsBaseLibrary(reference.Name!), reference.Name));
    }

    [Fact]
    public void The_check_finds_a_neighbour_and_a_package_that_do_not_belong()
    {
        ProjectFile file = ProjectFile.Parse(
            """
            <Project>
              <ItemGroup>
                <ProjectReference Include="..\Silo\Silo.csproj" />
                <PackageReference Include="Newtonsoft.Json" />
              </ItemGroup>
            </Project>
            """);

        Assert.Equal(["knows Silo", "uses the package Newtonsoft.Json"], file.Faults(["Grains.Abstractions"], mayUsePackages: false));
        Assert.Empty(file.Faults(["Silo"], mayUsePackages: true));
    }

    private static bool IsBaseLibrary(string name) =>
        name.StartsWith("System.", StringComparison.Ordinal) && name is not "System.IO.Packaging";
}
