namespace LokaalSignaal.Architecture.Sources;

/// <summary>Short files in folders that are subjects, the same for every edition.</summary>
public sealed class SourceRulesTests
{
    [Fact]
    public void Every_source_keeps_the_rules()
    {
        string[] sources = [.. House.Projects.Append("tests").Append("tools").SelectMany(folder => House.Sources(folder, ".cs", ".razor"))];

        Assert.NotEmpty(sources);
        Faults.None(sources.SelectMany(file => SourceRules.Faults(file, House.Read(file))));
    }

    [Fact]
    public void The_check_finds_a_folder_that_is_a_kind_of_class() =>
        Assert.Single(SourceRules.Faults("Silo/Helpers/Text.cs", ""));

    [Theory]
    [InlineData(300, 0)]
    [InlineData(301, 1)]
    public void The_check_finds_a_long_file(int lines, int faults)
    {
        string source = string.Concat(Enumerable.Repeat("x\n", lines));

        Assert.Equal(faults, SourceRules.Faults("Silo/Journal/Head.cs", source).Count());
        Assert.Empty(SourceRules.Faults("Silo/Journal/Migrations/Head.cs", source));
    }

    [Fact]
    public void The_check_finds_conditional_code() =>
        Assert.Single(SourceRules.Faults("Silo/Journal/Head.cs", "class A;\n    #if DEBUG\n#endif\n"));
}
