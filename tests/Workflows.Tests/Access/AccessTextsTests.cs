using System.Globalization;
using System.Runtime.CompilerServices;
using LokaalSignaal.Workflows.Access;

namespace LokaalSignaal.Workflows.Tests.Access;

/// <summary>The table in sentences: none is missing, and the page that lawyers read says what the code does.</summary>
public sealed class AccessTextsTests
{
    private static readonly CultureInfo _dutch = CultureInfo.GetCultureInfo("nl-BE");

    [Theory]
    [InlineData("nl-BE")]
    [InlineData("en")]
    public void Every_line_has_its_sentences(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);

        Assert.All(AccessTable.Rules, rule => Assert.NotEmpty(AccessTexts.Why(new Ground(rule), culture)));
        Assert.All(Enum.GetValues<Deed>(), deed => Assert.NotEmpty(AccessTexts.Name(deed, culture)));
    }

    [Fact]
    public void The_page_is_the_table()
    {
        var page = Path.Combine(Root(), "docs", "toegang.md");
        var made = AccessTexts.Page(_dutch);

        Assert.True(
            File.Exists(page) && File.ReadAllText(page) == made,
            $"docs/toegang.md isn't the table any more. It should be:\n\n{made}");
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(here, "..", "..", "..", ".."));
}
