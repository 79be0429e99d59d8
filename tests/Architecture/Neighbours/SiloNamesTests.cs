namespace LokaalSignaal.Architecture.Neighbours;

/// <summary>Pages and endpoints speak the language; only the composition root names the silo.</summary>
public sealed class SiloNamesTests
{
    [Fact]
    public void The_portal_names_the_silo_in_its_composition_root_only()
    {
        Faults.None(House.Sources("Portal", ".cs", ".razor").SelectMany(file => SiloNames.Faults(file, House.Read(file))));
        Assert.DoesNotContain("<Using Include=\"LokaalSignaal.Silo", House.Read("Portal/Portal.csproj"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Portal/Inbox/Inbox.razor", "@using LokaalSignaal.Silo.Journal")]
    [InlineData("Portal/Inbox/Inbox.cs", "    private readonly Silo.Journal.Head head;")]
    [InlineData("Portal/Hosting/Usings.cs", "global using LokaalSignaal.Silo.Journal;")]
    public void The_check_finds_a_name_that_does_not_belong(string file, string line) =>
        Assert.Single(SiloNames.Faults(file, line));

    [Theory]
    [InlineData("Portal/Hosting/House.cs", "using LokaalSignaal.Silo.Journal;")]
    [InlineData("Portal/Inbox/Inbox.cs", "// LokaalSignaal.Silo keeps what is shown here.")]
    [InlineData("Portal/Inbox/Inbox.cs", "using LokaalSignaal.Signals;")]
    public void The_check_leaves_the_rest_alone(string file, string line) =>
        Assert.Empty(SiloNames.Faults(file, line));
}
