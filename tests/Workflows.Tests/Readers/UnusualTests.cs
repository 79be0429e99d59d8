using LokaalSignaal.Readers;
using LokaalSignaal.Workflows.Readers;

namespace LokaalSignaal.Workflows.Tests.Readers;

public sealed class UnusualTests
{
    [Theory]
    [InlineData(99, 10, null)]
    [InlineData(100, 10, UnusualKind.Many)]
    [InlineData(2, 23, null)]
    [InlineData(3, 22, UnusualKind.Night)]
    [InlineData(3, 5, UnusualKind.Night)]
    [InlineData(3, 6, null)]
    [InlineData(3, 21, null)]
    public void So_many_cases_at_such_an_hour(int cases, int hour, UnusualKind? expected)
    {
        var found = Unusual.In([.. Enumerable.Range(0, cases).Select(one => (one, hour))]);

        Assert.Equal(expected is { } kind ? [(kind, cases)] : [], found.AsEnumerable());
    }

    [Fact]
    public void The_same_case_again_and_again_is_one() =>
        Assert.Empty(Unusual.In([.. Enumerable.Range(0, 500).Select(time => ("the same", time % 24))]));
}
