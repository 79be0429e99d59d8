using LokaalSignaal.Municipalities;
using LokaalSignaal.Portal.Administration.Municipality;
using LokaalSignaal.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace LokaalSignaal.Portal.Tests.Administration.Municipality;

public sealed class SettingsFormTests
{
    private static readonly MunicipalityDetails Full = new()
    {
        Name = "Kortrijk",
        Accent = "#a3123f",
        Referral = new LocalText("Bel 056.", "Call 056."),
        Introduction = new LocalText("Welkom."),
        Coordinator = "Els",
        Areas = ["Centrum", "Heule"],
        Threshold = 7,
        PrivacyUrl = "https://example.test/privacy",
    };

    [Fact]
    public void What_is_shown_and_sent_back_unchanged_changes_nothing()
    {
        var details = SettingsForm.Of(Full).ToDetails(Full);

        Assert.Equal(Full with { Areas = [] }, details with { Areas = [] });
        Assert.Equal(Full.Areas, details.Areas);
    }

    [Fact]
    public void Empty_fields_are_none()
    {
        var details = (SettingsForm.Of(Full) with { ReferralNl = "", ReferralEn = "", Coordinator = "", PrivacyUrl = "", Areas = "\r\n \n" }).ToDetails(Full);

        Assert.Null(details.Referral);
        Assert.Null(details.Coordinator);
        Assert.Null(details.PrivacyUrl);
        Assert.Empty(details.Areas);
    }

    [Fact]
    public void Areas_are_lines_each_once() =>
        Assert.Equal(["Centrum", "Heule"], (SettingsForm.Of(Full) with { Areas = " Centrum\r\nHeule\r\ncentrum\n" }).ToDetails(Full).Areas);

    [Theory]
    [InlineData("vijf")]
    [InlineData("-5")]
    [InlineData("5.5")]
    [InlineData("")]
    [InlineData("99999999999999")]
    public void A_threshold_that_is_no_number_is_out_of_bounds(string typed) =>
        Assert.Equal(0, (SettingsForm.Of(Full) with { Threshold = typed }).ToDetails(Full).Threshold);

    [Fact]
    public void A_form_is_read_with_its_edges_off()
    {
        var form = SettingsForm.Read(new FormCollection(new Dictionary<string, StringValues> { ["name"] = " Gent ", ["accent"] = "#0b6a66" }));

        Assert.Equal(("Gent", "#0b6a66", ""), (form.Name, form.Accent, form.Areas));
    }

    [Theory]
    [InlineData("#0b6a66", 6.4, true)]
    [InlineData("#767676", 4.5, true)]
    [InlineData("#777777", 4.4, false)]
    [InlineData("#ffffff", 1.0, false)]
    public void A_colour_is_told_how_it_reads(string colour, double contrast, bool good)
    {
        var check = AccentCheck.Of(colour);

        Assert.Equal(contrast, check.Contrast);
        Assert.Equal(good, check.Good);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("rood")]
    [InlineData("#12345")]
    public void What_is_no_colour_has_no_contrast(string? colour) => Assert.Equal(new AccentCheck(null, false), AccentCheck.Of(colour));
}
