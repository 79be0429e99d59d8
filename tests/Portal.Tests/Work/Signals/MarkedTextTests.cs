using FsCheck;
using FsCheck.Fluent;
using LokaalSignaal.Portal.Work.Signals;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Portal.Tests.Work.Signals;

/// <summary>Words that led to a proposal are marked in the text.</summary>
public sealed class MarkedTextTests
{
    private const string Text = "Een oudere huurder krijgt geen herstelling.";

    [Fact]
    public void Words_of_both_axes_are_marked()
    {
        var pieces = MarkedText.Of(Text, Proposal([new(11, 7, "huurder")], [new(4, 6, "ouder*")]));

        MarkedPiece[] expected =
            [new("Een ", false), new("oudere", true), new(" ", false), new("huurder", true), new(" krijgt geen herstelling.", false)];
        Assert.Equal(expected.AsEnumerable(), pieces);
    }

    [Fact]
    public void Words_that_overlap_are_marked_once()
    {
        var pieces = MarkedText.Of("huurwoning", Proposal([new(0, 10, "huurwoning"), new(0, 4, "huur*"), new(4, 6, "woning")], []));

        Assert.Equal(new MarkedPiece("huurwoning", true), Assert.Single(pieces));
    }

    [Fact]
    public void Without_a_proposal_nothing_is_marked() =>
        Assert.Equal(new MarkedPiece(Text, false), Assert.Single(MarkedText.Of(Text, null)));

    [Fact]
    public void Whatever_the_evidence_says_the_pieces_are_the_text() =>
        Check.QuickThrowOnFailure(Prop.ForAll(
            ArbMap.Default.ArbFor<NonNull<string>>(),
            ArbMap.Default.ArbFor<(int Start, int Length)[]>(),
            (text, ranges) => string.Concat(MarkedText
                .Of(text.Get, Proposal([.. ranges.Select(range => new Evidence(range.Start, range.Length, "w"))], []))
                .Select(piece => piece.Text)) == text.Get));

    private static Suggestion Proposal(Evidence[] themes, Evidence[] groups) => new(
        [new(ThemeId.Of("wonen"), 1, [.. themes])],
        [new(TargetGroupId.Of("ouderen"), 1, [.. groups])],
        SuggestionBand.Propose,
        null,
        "woordenlijst",
        "1");
}
