using LokaalSignaal.PersonalData;
using LokaalSignaal.Workflows.PersonalData;

namespace LokaalSignaal.Workflows.Tests.PersonalData;

public sealed class GeneratedNumbersTests
{
    private const int Many = 20_000;

    [Theory]
    [InlineData(false, FindingKind.NationalNumber)]
    [InlineData(true, FindingKind.BisNumber)]
    public void Every_identity_number_is_found_where_it_stands(bool bis, FindingKind kind)
    {
        var generated = new Generated(1);
        for (var i = 0; i < Many; i++)
        {
            var number = generated.Identity(bis);
            AssertFound(kind, number, generated.InContext(number));
        }
    }

    [Fact]
    public void Every_Belgian_account_is_found_where_it_stands()
    {
        var generated = new Generated(2);
        for (var i = 0; i < Many; i++)
        {
            var number = generated.BelgianAccount();
            AssertFound(FindingKind.Iban, number, generated.InContext(number));
        }
    }

    [Fact]
    public void Every_mobile_number_is_found_where_it_stands()
    {
        var generated = new Generated(3);
        for (var i = 0; i < Many; i++)
        {
            var number = generated.Mobile();
            AssertFound(FindingKind.Phone, number, generated.InContext(number));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void No_identity_number_with_wrong_check_digits_is_found(bool bis)
    {
        var generated = new Generated(4);
        for (var i = 0; i < Many; i++)
        {
            var text = generated.InContext(generated.Identity(bis, rightCheck: false));
            Assert.DoesNotContain(PersonalDataFinder.Find(text), finding => finding.IsAlwaysMasked);
        }
    }

    [Fact]
    public void No_account_with_wrong_check_digits_is_found()
    {
        var generated = new Generated(5);
        for (var i = 0; i < Many; i++)
        {
            var text = generated.InContext(generated.BelgianAccount(rightCheck: false));
            Assert.DoesNotContain(PersonalDataFinder.Find(text), finding => finding.Kind == FindingKind.Iban);
        }
    }

    [Fact]
    public void Few_random_rows_of_eleven_digits_are_taken_for_an_identity_number()
    {
        var generated = new Generated(6);
        var taken = Enumerable.Range(0, Many).Count(_ => !PersonalDataFinder.Find(generated.ElevenDigits()).IsEmpty);

        Assert.InRange(taken, 1, Many * 5 / 1000);
    }

    private static void AssertFound(FindingKind kind, string number, string text)
    {
        var expected = new Finding(kind, text.IndexOf(number, StringComparison.Ordinal), number.Length, true);
        var found = PersonalDataFinder.Find(text);

        Assert.True(
            found.Any(finding => finding with { Certain = true } == expected
                && (finding.Certain || kind == FindingKind.Phone)),
            $"{number} in {text}: {string.Join(", ", found)}");
    }
}
