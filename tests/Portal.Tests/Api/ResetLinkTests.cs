using LokaalSignaal.Portal.Tests.Api.House;

namespace LokaalSignaal.Portal.Tests.Api;

/// <summary>Who may make a link with which somebody chooses a new password: it is a way in.</summary>
[Collection(HouseCollection.Name)]
public sealed class ResetLinkTests(RunningHouse house)
{
    private const string Fresh = "een heel ander wachtwoord 8";

    [Fact]
    public async Task An_admin_makes_a_link_for_who_forgot_their_password()
    {
        using var admin = await house.SignInAsync("admin@gent.test");
        using var forgetful = house.Anyone();
        var (id, first) = await InviteAsync(admin, "vergeet@gent.test", "gent/giver");
        await ChooseAsync(first, RunningHouse.Password);

        var link = (await admin.PostAsync($"/api/v1/people/{id}/link")).Is(200).Get<string>("link");

        await ChooseAsync(link, Fresh);
        await forgetful.SignInAsync("vergeet@gent.test", Fresh);
        (await forgetful.PostAsync("/api/v1/login", new { email = "vergeet@gent.test", password = RunningHouse.Password })).Is(401, "sign-in-wrong");
    }

    [Theory]
    [InlineData("processor@gent.test")]
    [InlineData("admin@kortrijk.test")]
    [InlineData("giver@gent.test")]
    public async Task For_anybody_else_there_is_no_such_person(string email)
    {
        using var admin = await house.SignInAsync("admin@gent.test");
        using var other = await house.SignInAsync(email);
        var (id, _) = await InviteAsync(admin, $"doel-van-{email}", "gent/giver");

        (await other.PostAsync($"/api/v1/people/{id}/link")).Is(404, "not-found");
    }

    [Fact]
    public async Task Who_has_a_role_elsewhere_gets_no_link_from_here()
    {
        using var admin = await house.SignInAsync("admin@gent.test");
        using var elsewhere = await house.SignInAsync("admin@kortrijk.test");
        var (id, _) = await InviteAsync(admin, "twee-rollen@gent.test", "gent/giver");
        (await admin.PostAsync($"/api/v1/people/{id}/link")).Is(200);

        (await elsewhere.PostAsync($"/api/v1/people/{id}/capacities", new { capacity = "kortrijk/giver" })).Is(200);

        (await admin.PostAsync($"/api/v1/people/{id}/link")).Is(404, "not-found");
        (await elsewhere.PostAsync($"/api/v1/people/{id}/link")).Is(404, "not-found");
    }

    [Fact]
    public async Task Nobody_is_erased_over_the_head_of_another_admin()
    {
        using var admin = await house.SignInAsync("admin@gent.test");
        using var elsewhere = await house.SignInAsync("admin@kortrijk.test");
        var (id, _) = await InviteAsync(admin, "van-twee@gent.test", "gent/giver");
        (await elsewhere.PostAsync($"/api/v1/people/{id}/erase")).Is(404, "not-found");
        (await elsewhere.PostAsync($"/api/v1/people/{id}/capacities", new { capacity = "kortrijk/giver" })).Is(200);

        var refused = (await admin.PostAsync($"/api/v1/people/{id}/erase")).Is(409, "person-elsewhere");

        Assert.Contains("kortrijk", refused.Get<string>("detail"), StringComparison.Ordinal);
        (await elsewhere.DeleteAsync($"/api/v1/people/{id}/capacities/kortrijk/giver")).Is(200);
        (await admin.PostAsync($"/api/v1/people/{id}/erase")).Is(200);
        Assert.DoesNotContain((await admin.GetAsync("/api/v1/owners/gent/people")).Is(200).Items, person => (string)person!["id"]! == id);
    }

    private static async Task<(string Id, string Link)> InviteAsync(Caller admin, string email, string capacity)
    {
        var invited = (await admin.PostAsync("/api/v1/people", new { name = "Iemand Vergeet", email, capacity })).Is(201);
        return (invited.Get<string>("id"), invited.Get<string>("link"));
    }

    private async Task ChooseAsync(string link, string password)
    {
        using var anyone = house.Anyone();
        (await anyone.PostAsync("/api/v1/password", new { link, password })).Is(204);
    }
}
