using System.Collections.Immutable;
using LokaalSignaal.PersonalData;
using LokaalSignaal.Workflows.PersonalData;

namespace LokaalSignaal.Workflows.Tests.PersonalData;

public sealed class MaskingTests
{
    private const string Text = "Bel 0470 12 34 56 of mail jan@x.be over 93.05.18-223.61 en BE68539007547034.";

    private static readonly ImmutableArray<Finding> Findings = PersonalDataFinder.Find(Text);

    [Fact]
    public void Masks_what_was_asked_and_keeps_what_was_asked()
    {
        var result = Masking.Apply(Text, Findings, [.. Findings.Select(Decide)]);

        Assert.Equal(
            "Bel [telefoonnummer] of mail jan@x.be over [rijksregisternummer] en [rekeningnummer].",
            Assert.IsType<MaskingResult.Masked>(result).Text);

        static FindingDecision Decide(Finding finding) =>
            On(finding, finding.Kind == FindingKind.Email ? MaskOrKeep.Keep : MaskOrKeep.Mask);
    }

    [Fact]
    public void Identity_numbers_and_accounts_are_masked_even_when_asked_to_keep()
    {
        var result = Masking.Apply(Text, Findings, [.. Findings.Select(finding => On(finding, MaskOrKeep.Keep))]);

        Assert.Equal(
            "Bel 0470 12 34 56 of mail jan@x.be over [rijksregisternummer] en [rekeningnummer].",
            Assert.IsType<MaskingResult.Masked>(result).Text);
    }

    [Fact]
    public void Waits_until_each_finding_is_decided_on()
    {
        var result = Masking.Apply(Text, Findings, [On(Findings[1], MaskOrKeep.Keep)]);

        Assert.Equal<Finding>([Findings[0], Findings[2], Findings[3]], Assert.IsType<MaskingResult.Undecided>(result).Findings);
    }

    [Fact]
    public void Refuses_a_decision_about_nothing_and_a_second_one()
    {
        var first = On(Findings[0], MaskOrKeep.Mask);

        Assert.Equal(new MaskingResult.Rejected(0), Masking.Apply(Text, Findings, [first with { Length = 3 }]));
        Assert.Equal(new MaskingResult.Rejected(1), Masking.Apply(Text, Findings, [first, first with { Start = -1 }]));
        Assert.Equal(new MaskingResult.Rejected(1), Masking.Apply(Text, Findings, [first, first with { Decision = MaskOrKeep.Keep }]));
    }

    [Fact]
    public void A_text_without_findings_stays_as_it_is() =>
        Assert.Equal(new MaskingResult.Masked("\ud800 niets"), Masking.Apply("\ud800 niets", [], []));

    [Fact]
    public void What_was_masked_holds_nothing_to_find()
    {
        var generated = new Generated(8);
        for (var i = 0; i < 2_000; i++)
        {
            var text = generated.InContext(generated.Identity(bis: i % 2 == 0)) + "; " + generated.InContext(generated.Mobile());
            Assert.Empty(PersonalDataFinder.Find(Masking.All(text, PersonalDataFinder.Find(text))));
        }
    }

    [Fact]
    public void A_masked_text_does_not_print_itself() =>
        Assert.DoesNotContain("Bel", new MaskingResult.Masked(Text).ToString(), StringComparison.Ordinal);

    private static FindingDecision On(Finding finding, MaskOrKeep decision) =>
        new(finding.Start, finding.Length, decision);
}
