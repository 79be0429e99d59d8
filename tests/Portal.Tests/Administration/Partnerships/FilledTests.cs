using LokaalSignaal.Partnerships;
using LokaalSignaal.Portal.Administration;
using LokaalSignaal.Portal.Administration.Partnerships;
using Microsoft.AspNetCore.Http;

namespace LokaalSignaal.Portal.Tests.Administration.Partnerships;

public sealed class FilledTests
{
    [Fact]
    public void A_mandate_is_read_from_its_form()
    {
        var filled = Sent(
            ("grant-deeds", ["read", "analyse", "rule"]), ("grant-themes", ["wonen", "geen thema!"]), ("grant-own-staff", ["yes"]),
            ("grant-from", ["2026-11-21"]), ("grant-until", ["2027-06-30"]), ("grant-legalGround", [" artikel 9 "]));

        var grant = GrantDraft.Read(filled, Office.Kortrijk);

        Assert.Equal("artikel 9", grant.LegalGround);
        Assert.Equal([MandateDeed.Read, MandateDeed.Analyse], grant.Terms.Deeds.AsEnumerable());
        Assert.Equal("wonen", Assert.Single(grant.Terms.Scope.Themes).Value);
        Assert.True(grant.Terms.Scope.OwnStaffOnly);
        Assert.Equal((new DateOnly(2026, 11, 21), new DateOnly(2027, 6, 30)), (grant.Terms.From, grant.Terms.Until));
    }

    [Fact]
    public void Fiches_are_named_by_their_number_as_people_read_it_or_picked()
    {
        var filled = Sent(("grant-fiches", ["7q2m-xk4t-9bcd\r\n  8Q2MXK4T, kortrijk~fiche~9Q2MXK4T"]), ("grant-picked", ["kortrijk~fiche~8Q2MXK4T"]));

        Assert.Null(GrantDraft.NoFiche(filled, Office.Kortrijk));
        Assert.Equal(
            ["kortrijk/fiche/7Q2MXK4T9BCD", "kortrijk/fiche/8Q2MXK4T", "kortrijk/fiche/9Q2MXK4T"],
            GrantDraft.Read(filled, Office.Kortrijk).Terms.Scope.Fiches.Select(fiche => fiche.ToString()));
        Assert.Equal("nummer", GrantDraft.NoFiche(Sent(("grant-fiches", ["7Q2M-XK4T-9BCD nummer"])), Office.Kortrijk));
    }

    [Theory]
    [InlineData("2026-11-21", true, true)]
    [InlineData("", false, true)]
    [InlineData("", true, false)]
    [InlineData("21/11/2026", false, false)]
    public void A_day_is_a_day_or_empty_where_it_may(string sent, bool needed, bool good) =>
        Assert.Equal(good, Sent(("until", [sent])).IsDay("until", needed));

    [Fact]
    public void What_was_typed_stays_also_when_it_was_emptied()
    {
        Assert.Equal("", Sent(("until", [""])).Or("until", Agreed.Today));
        Assert.Equal("2026-11-21", Filled.Nothing.Or("until", Agreed.Today));
    }

    [Fact]
    public void Only_the_form_that_was_sent_keeps_its_key()
    {
        var filled = Sent(("_handler", ["mandaat"]), ("key", ["form-1"]));

        Assert.Equal("form-1", filled.KeyOf("mandaat"));
        Assert.NotEqual("form-1", filled.KeyOf("weigeren"));
    }

    private static Filled Sent(params (string Name, string[] Values)[] fields) =>
        new(new FormCollection(fields.ToDictionary(field => field.Name, field => new Microsoft.Extensions.Primitives.StringValues(field.Values))));
}
