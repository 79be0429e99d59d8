using LokaalSignaal.Identity;

namespace LokaalSignaal.Architecture.Identity;

/// <summary>Whose a case is stands in its name, so that nobody can ask for one without saying whose.</summary>
public sealed class OwnerFirstTests
{
    [Fact]
    public void A_cases_id_starts_with_its_owner()
    {
        CaseId id = CaseId.Of(OwnerId.Of("kortrijk"), CaseKind.Fiche, "7Q2MXK");

        Assert.Equal("kortrijk/fiche/7Q2MXK", id.ToString());
        Assert.Equal(OwnerId.Of("kortrijk"), CaseId.Of(id.ToString()).Owner);
    }

    [Theory]
    [InlineData("fiche/7Q2MXK")]
    [InlineData("/fiche/7Q2MXK")]
    [InlineData("7Q2MXK")]
    public void An_id_without_an_owner_is_no_id(string text) =>
        Assert.False(CaseId.TryRead(text, out _));
}
