using LokaalSignaal.Identity;
using LokaalSignaal.Municipalities;
using LokaalSignaal.Workflows.Cases;
using LokaalSignaal.Workflows.Municipalities;
using LokaalSignaal.Workflows.Triage;

namespace LokaalSignaal.Workflows.Tests.Municipalities;

/// <summary>What a new municipality may be called.</summary>
public sealed class FoundingTests
{
    private static readonly MunicipalityRules Rules = new();

    [Theory]
    [InlineData("werk")]
    [InlineData("beheer")]
    [InlineData("api")]
    [InlineData("mijn-signalen")]
    public void A_name_that_is_a_page_of_the_portal_is_refused(string name)
    {
        var why = Assert.IsType<Verdict.Refused>(Found(name)).Why;
        Assert.Equal("short-name-reserved", why.Code);
        Assert.Equal(["id"], why.Arguments.AsEnumerable());
    }

    [Theory]
    [InlineData("kortrijk")]
    [InlineData("werken")]
    public void Any_other_name_is_fine(string name) => Assert.IsType<Verdict.Accepted>(Found(name));

    private static Verdict Found(string name) => Rules.Decide(
        Rules.Unborn(CaseId.Of(OwnerId.Of(name), CaseKind.Municipality)),
        new FoundMunicipality(new MunicipalityDetails { Name = "Een gemeente" }),
        new DecisionContext
        {
            Now = DateTimeOffset.UnixEpoch,
            Today = new DateOnly(1970, 1, 1),
            Actor = Actor.System,
            Seed = new byte[32],
            Labels = new KnownLabels([], []),
        });
}
