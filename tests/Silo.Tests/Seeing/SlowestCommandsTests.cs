using LokaalSignaal.Silo.Seeing;

namespace LokaalSignaal.Silo.Tests.Seeing;

/// <summary>Which commands are remembered as slow.</summary>
public sealed class SlowestCommandsTests
{
    private readonly TestClock _clock = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
    private readonly SlowestCommands _slowest;

    public SlowestCommandsTests() => _slowest = new SlowestCommands(_clock);

    [Fact]
    public void Of_many_the_twenty_slowest_stay_the_slowest_first()
    {
        var took = Enumerable.Range(1, 1_000).ToArray();
        new Random(1).Shuffle(took);
        foreach (var milliseconds in took)
        {
            Note(milliseconds);
        }

        Assert.Equal(Enumerable.Range(981, 20).Reverse(), _slowest.All.Select(command => (int)command.Took.TotalMilliseconds));
    }

    [Fact]
    public void What_was_an_hour_ago_is_forgotten_and_makes_room_for_quicker_ones()
    {
        for (var time = 0; time < 25; time++)
        {
            Note(500);
        }

        _clock.Pass(TimeSpan.FromMinutes(61));
        Note(3);

        Assert.Equal(3, Assert.Single(_slowest.All).Took.TotalMilliseconds);
    }

    private void Note(int milliseconds) => _slowest.Note("GiveSignal", "kortrijk", TimeSpan.FromMilliseconds(milliseconds));
}
