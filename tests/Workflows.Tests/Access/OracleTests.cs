using LokaalSignaal.Workflows.Access;
using Xunit.Abstractions;

namespace LokaalSignaal.Workflows.Tests.Access;

public sealed class OracleTests(ITestOutputHelper output)
{
    private const int Worlds = 8_000;
    private const int AsksPerWorld = 130;

    private static readonly Deed[] Compared =
    [
        Deed.GiveSignal, Deed.ReadSignal, Deed.SpeakAsGiver, Deed.ReopenSignal, Deed.LabelSignal, Deed.HandleSignal, Deed.HandOver, Deed.Note,
        Deed.OpenFiche, Deed.ReadFiche, Deed.ProcessFiche, Deed.TellGivers, Deed.Publish, Deed.CompleteStep, Deed.MaskText,
        Deed.ShareFiche, Deed.ReadShare, Deed.KnowShare, Deed.AnswerShare, Deed.LinkShare, Deed.SeeReaders,
        Deed.RequestPartnership, Deed.ReadPartnership, Deed.ManagePartnership, Deed.EndPartnership, Deed.Automate,
    ];

    [Fact]
    public void The_code_and_an_independent_reading_of_the_table_agree()
    {
        var comparison = new Comparison(world => new Oracle(world));

        comparison.Run(seed: 20260329, Worlds, AsksPerWorld, wanted: int.MaxValue);

        output.WriteLine($"{Worlds * AsksPerWorld} asked, {comparison.Allowed} allowed.");
        Assert.All(Compared, deed => AssertOftenBoth(deed, comparison));
        Assert.True(comparison.Differences.Count == 0, string.Join(Environment.NewLine, comparison.Differences));
    }

    [Theory]
    [MemberData(nameof(WrongReadings))]
    public void A_wrong_reading_is_noticed(string wrong)
    {
        var comparison = new Comparison(WrongOracles.All[wrong]);

        comparison.Run(seed: 4, Worlds, AsksPerWorld, wanted: 1);

        Assert.True(comparison.Differences.Count > 0, $"Nobody noticed: {wrong}.");
        output.WriteLine(comparison.Differences.First().ToString());
    }

    [Theory]
    [InlineData("a mandate is over at the beginning of its last day")]
    [InlineData("a suggested theme of a signal counts")]
    public void A_difference_is_made_as_small_as_one_mandate(string wrong)
    {
        var comparison = new Comparison(WrongOracles.All[wrong]);

        comparison.Run(seed: 5, Worlds, AsksPerWorld, wanted: 1);

        var difference = comparison.Differences.First();
        Assert.Single(Assert.Single(difference.World.Partnerships).Mandates);
        Assert.True(difference.World.Signals.Length + difference.World.Fiches.Length <= 2, difference.ToString());
        Assert.Contains("Mandate", difference.ToString(), StringComparison.Ordinal);
    }

    public static TheoryData<string> WrongReadings() => [.. WrongOracles.All.Keys];

    private void AssertOftenBoth(Deed deed, Comparison comparison)
    {
        var (allowed, refused) = (comparison.Of(deed, allowed: true), comparison.Of(deed, allowed: false));
        output.WriteLine($"{deed}: {allowed} allowed, {refused} refused");
        Assert.True(allowed >= 300 && refused >= 300, $"{deed} was allowed {allowed} times and refused {refused} times.");
    }
}
