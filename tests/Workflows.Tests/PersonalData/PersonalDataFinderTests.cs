using System.Diagnostics;
using System.Text.Json;
using LokaalSignaal.PersonalData;
using LokaalSignaal.Workflows.PersonalData;

namespace LokaalSignaal.Workflows.Tests.PersonalData;

public sealed class PersonalDataFinderTests
{
    [Theory]
    [InlineData("93051822361", FindingKind.NationalNumber)]
    [InlineData("93.05.18-223.61", FindingKind.NationalNumber)]
    [InlineData("93 05 18 223 61", FindingKind.NationalNumber)]
    [InlineData("93.05.18 - 223.61", FindingKind.NationalNumber)]
    [InlineData("93\u00a005\u00a018\u2013223\u202f61", FindingKind.NationalNumber)]
    [InlineData("9\u200b3\u200b0\u200b5\u200b1\u200b8\u200b2\u200b2\u200b3\u200b6\u200b1", FindingKind.NationalNumber)]
    [InlineData("93.05.18\u200f-\u200e223.61", FindingKind.NationalNumber)]
    [InlineData("９３０５１８２２３６１", FindingKind.NationalNumber)]
    [InlineData("9\ufe0f\u20e33\ufe0f\u20e3051822361", FindingKind.NationalNumber)]
    [InlineData("00.01.25-567.77", FindingKind.NationalNumber)]
    [InlineData("00.00.00-001.64", null)]
    [InlineData("BE68 5390 0754 7034", FindingKind.Iban)]
    [InlineData("BE68539007547034", FindingKind.Iban)]
    [InlineData("be68-5390-0754-7034", FindingKind.Iban)]
    [InlineData("NL91 ABNA 0417 1643 00", FindingKind.Iban)]
    [InlineData("nl91abna0417164300", FindingKind.Iban)]
    [InlineData("FR14 2004 1010 0505 0001 3M02 606", FindingKind.Iban)]
    [InlineData("DE89 3704 0044 0532 0130 00", FindingKind.Iban)]
    [InlineData("GB29 NWBK 6016 1331 9268 19", FindingKind.Iban)]
    [InlineData("MT84 MALT 0110 0001 2345 MTLC AST0 01S", FindingKind.Iban)]
    [InlineData("jan.peeters@telenet.be", FindingKind.Email)]
    [InlineData("Jan.O'Neill+werk@sub.ocmw-kortrijk.be", FindingKind.Email)]
    [InlineData("josé@café.be", FindingKind.Email)]
    [InlineData("jan\u200b@telenet.be", FindingKind.Email)]
    [InlineData("0470 12 34 56", FindingKind.Phone)]
    [InlineData("0470/12.34.56", FindingKind.Phone)]
    [InlineData("+32 470 12 34 56", FindingKind.Phone)]
    [InlineData("+32(0)470/12.34.56", FindingKind.Phone)]
    [InlineData("0032 56 12 34 56", FindingKind.Phone)]
    [InlineData("056 12 34 56", FindingKind.Phone)]
    [InlineData("09/123 45 67", FindingKind.Phone)]
    [InlineData("02 223 45 67", FindingKind.Phone)]
    [InlineData("03-2234567", FindingKind.Phone)]
    [InlineData("0479\u200b12\u200b34\u200b58", FindingKind.Phone)]
    public void Finds_the_whole_of_what_a_reader_sees(string written, FindingKind? kind)
    {
        Assert.Equal(Expected(written, kind, 0), PersonalDataFinder.Find(written));
        var before = "Ze zei: ";
        Assert.Equal(Expected(written, kind, before.Length), PersonalDataFinder.Find($"{before}{written}, en dan niets meer."));
    }

    [Theory]
    [InlineData("00.00.00-001")]
    [InlineData("In 2015, 2016 en 2017 waren er 12 500 aanvragen.")]
    [InlineData("Op 02/03/1998 en 12-11-2020 van 9 tot 12 uur.")]
    [InlineData("02-03-2019 10:45 en 03.04.2021")]
    [InlineData("Huur van 850,00 euro, 1.250.000 in totaal, 0,056123456 procent.")]
    [InlineData("KBO 0566.988.259 en BE 0566 988 259 en 0566988259")]
    [InlineData("BE0478.000.063 en btw BE 0478 000 063")]
    [InlineData("Bel gratis 0800 12 345, 070 344 344, 078 15 15 15, 112 of 1712.")]
    [InlineData("EAN 541448960004567890")]
    [InlineData("8500 Kortrijk, 9000 Gent, 2360 Oud-Turnhout")]
    [InlineData("kosten: 5@2,50 en @kortrijk en team@school en a@b@")]
    [InlineData("93.05.18-223.62")]
    [InlineData("BE68 5390 0754 7035")]
    [InlineData("Dossier 2026/000123/45")]
    [InlineData("Het is 15 jaar al 12 keer gezegd, be 12 of de 25 kinderen")]
    [InlineData("")]
    public void Finds_nothing_where_nobody_is_meant(string text) => Assert.Empty(PersonalDataFinder.Find(text));

    [Theory]
    [InlineData("93.00.00-223.", 930000223, FindingKind.NationalNumber)]
    [InlineData("93.05.00-223.", 930500223, FindingKind.NationalNumber)]
    [InlineData("93.25.18-223.", 932518223, FindingKind.BisNumber)]
    [InlineData("93.45.18-223.", 934518223, FindingKind.BisNumber)]
    [InlineData("93.40.00-223.", 934000223, FindingKind.BisNumber)]
    [InlineData("93.20.00-223.", 932000223, FindingKind.BisNumber)]
    [InlineData("93.13.18-223.", 931318223, null)]
    [InlineData("93.02.30-223.", 930230223, null)]
    [InlineData("93.35.18-223.", 933518223, null)]
    public void Knows_unknown_days_and_BIS_months(string begin, int firstNine, FindingKind? kind)
    {
        var number = $"{begin}{97 - (firstNine % 97):D2}";

        Assert.Equal(kind, PersonalDataFinder.Find(number) is [var finding] ? finding.Kind : null);
    }

    [Theory]
    [InlineData("0470 12 34 56 of 056/12.34.56", true, true)]
    [InlineData("0470 12 34 56 0471 22 33 44", false, false)]
    [InlineData("056123456", false)]
    [InlineData("art0470123456", false)]
    [InlineData("+31 6 12 34 56 78", false)]
    [InlineData("06-12345678", false)]
    [InlineData("jan@telenet.be, BE68539007547034.", true, true)]
    public void Says_how_sure_it_is(string text, params bool[] certain) =>
        Assert.Equal(certain, PersonalDataFinder.Find(text).Select(finding => finding.Certain));

    [Fact]
    public void A_number_inside_an_address_makes_one_finding_of_the_strictest_kind()
    {
        var found = Assert.Single(PersonalDataFinder.Find("mail jan.93051822361@telenet.be maar"));

        Assert.Equal(new Finding(FindingKind.NationalNumber, 5, 26, true), found);
    }

    [Theory]
    [InlineData("1 ")]
    [InlineData("0 ")]
    [InlineData("0470 ")]
    [InlineData("@")]
    [InlineData("a@")]
    [InlineData("a@b.1.")]
    [InlineData("a.")]
    [InlineData("BE")]
    [InlineData("MD00")]
    [InlineData("BE68 5390 ")]
    [InlineData("+")]
    [InlineData("+1(")]
    [InlineData("\u200b1")]
    [InlineData("93.05.18-")]
    public void A_megabyte_of_malice_takes_no_longer_than_its_length(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 500_000 / piece.Length));
        var watch = Stopwatch.StartNew();
        PersonalDataFinder.Find(text + "@" + text);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed}");
    }

    [Fact]
    public void Half_characters_around_a_number_hide_nothing() =>
        Assert.Equal<Finding>(
            [new Finding(FindingKind.NationalNumber, 1, 11, true)],
            PersonalDataFinder.Find("\ud83d93051822361\ude00"));

    [Fact]
    public void Findings_lie_inside_the_text_in_order_and_apart_whatever_it_holds()
    {
        const string Alphabet = "0123456789 .-/@+()aBE\ud83d\ude00\u200b\u200f\u0301\n";
        var random = new Random(7);
        for (var round = 0; round < 20_000; round++)
        {
            var text = new string(random.GetItems<char>(Alphabet, random.Next(60)));
            var end = 0;
            foreach (var finding in PersonalDataFinder.Find(text))
            {
                Assert.InRange(finding.Start, end, text.Length - 1);
                Assert.InRange(finding.Length, 1, text.Length - finding.Start);
                end = finding.End;
            }
        }
    }

    [Fact]
    public void A_finding_travels_with_its_four_properties() =>
        Assert.Equal(
            """{"Kind":"bisNumber","Start":1,"Length":11,"Certain":true}""",
            JsonSerializer.Serialize(new Finding(FindingKind.BisNumber, 1, 11, true)));

    private static Finding[] Expected(string written, FindingKind? kind, int start) =>
        kind is { } found ? [new Finding(found, start, written.Length, true)] : [];
}
