using System.Diagnostics.CodeAnalysis;

namespace LokaalSignaal.Architecture.Purity;

/// <summary>The rules and the language answer from their arguments alone; the rest asks the time of the one clock it is given.</summary>
public sealed class SurroundingsTests
{
    [Theory]
    [InlineData("Grains.Abstractions")]
    [InlineData("Workflows")]
    public void Pure_code_asks_nothing_of_its_surroundings(string project) =>
        Faults.None(Surroundings.Asked(Members.UsedBy(House.AssemblyOf(project))));

    [Theory]
    [InlineData("Silo")]
    [InlineData("Portal")]
    public void The_time_comes_from_the_time_provider(string project) =>
        Faults.None(Members.UsedBy(House.AssemblyOf(project)).Intersect(Surroundings.Clock));

    [Fact]
    public void The_check_finds_what_impure_code_asks()
    {
        string[] asked = [.. Surroundings.Asked(Members.UsedBy(typeof(Impure).Assembly))];

        string[] expected =
        [
            "System.DateTime.get_UtcNow", "System.DateTimeOffset.get_Now", "System.Guid.NewGuid", "System.IO.File.ReadAllText",
            "System.Random.get_Shared", "System.Threading.Tasks.Task.Delay", "System.TimeProvider.get_System", "System.Environment.get_MachineName",
        ];
        Assert.All(expected, member => Assert.Contains(member, asked));
        Assert.Contains("System.DateTime.get_UtcNow", Members.UsedBy(typeof(Impure).Assembly).Intersect(Surroundings.Clock));
    }

    [Fact]
    public void The_check_leaves_pure_code_alone() =>
        Assert.Empty(Surroundings.Asked(new HashSet<string>
        {
            "System.DateTime", "System.DateTimeOffset.AddDays", "System.Threading.Tasks.Task", "System.Threading.Tasks.Task.FromResult",
            "System.Guid.Parse", "System.IO.Stream", "System.Environment.get_CurrentManagedThreadId",
        }));

    [ExcludeFromCodeCoverage]
    private static class Impure
    {
        public static async Task<object?[]> Everything()
        {
            await Task.Delay(1, TestContextToken);
            return
            [
                DateTime.UtcNow, DateTimeOffset.Now, Guid.NewGuid(), File.ReadAllText("x"), Random.Shared.Next(),
                TimeProvider.System.GetTimestamp(), Environment.MachineName,
            ];
        }

        private static CancellationToken TestContextToken => CancellationToken.None;
    }
}
