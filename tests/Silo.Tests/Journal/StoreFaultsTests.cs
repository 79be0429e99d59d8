using LokaalSignaal.Cases;
using LokaalSignaal.Silo.Journal;
using Npgsql;

namespace LokaalSignaal.Silo.Tests.Journal;

/// <summary>What failures of a database mean to whoever asked.</summary>
public sealed class StoreFaultsTests
{
    private static readonly StoreFaults _faults = new();

    [Fact]
    public void A_message_out_of_turn_is_a_line_that_broke()
    {
        var told = Bare("Received unexpected backend message DataRow. Please file a bug.");
        told.Source = "Npgsql";

        Assert.Equal(new Answer.Unavailable("io"), _faults.MeaningOf(told));
        Assert.Equal(new Answer.Unavailable("io"), _faults.MeaningOf(new InvalidOperationException("Likely a transient failure.", told)));
    }

    [Theory]
    [InlineData("42P05")]
    [InlineData("26000")]
    public void A_connection_at_odds_is_one_too(string code) =>
        Assert.Equal(new Answer.Unavailable("io"), _faults.MeaningOf(new PostgresException("prepared statement \"_auto1\"", "ERROR", "ERROR", code)));

    [Fact]
    public void A_connection_that_is_gone_is_so_too() =>
        Assert.Equal(new Answer.Unavailable("io"), _faults.MeaningOf(new InvalidOperationException("Likely a transient failure.", new NpgsqlException("gone"))));

    [Fact]
    public void A_bug_of_ours_is_none() => Assert.Null(_faults.MeaningOf(new InvalidOperationException("A bug.", Bare("Another."))));

    // As a library may throw one; we don't.
    private static Exception Bare(string message) => (Exception)Activator.CreateInstance(typeof(Exception), message)!;
}
