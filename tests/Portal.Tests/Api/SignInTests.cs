using LokaalSignaal.Portal.Tests.Api.House;

namespace LokaalSignaal.Portal.Tests.Api;

/// <summary>Who may call, and as what.</summary>
[Collection(HouseCollection.Name)]
public sealed class SignInTests(RunningHouse house)
{
    [Fact]
    public async Task A_token_opens_and_a_new_one_can_be_had_for_it()
    {
        using var caller = await house.SignInAsync("giver@gent.test");
        using var anyone = house.Anyone();

        var me = (await caller.GetAsync("/api/v1/me")).Is(200);
        Assert.Equal("giver@gent.test", me.Get<string>("email"));
        Assert.Equal("gent/giver", (string)me["capacities"]![0]!["id"]!);
        Assert.True((int)caller.Token["expiresIn"]! > 0);
        var fresh = (await anyone.PostAsync("/api/v1/refresh", new { refreshToken = (string)caller.Token["refreshToken"]! })).Is(200);
        Assert.False(string.IsNullOrEmpty(fresh.Get<string>("accessToken")));
        (await anyone.PostAsync("/api/v1/refresh", new { refreshToken = (string)caller.Token["accessToken"]! })).Is(401, "not-signed-in");
        (await anyone.PostAsync("/api/v1/refresh", new { refreshToken = "nonsense" })).Is(401, "not-signed-in");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer nonsense")]
    [InlineData("Basic Z2l2ZXI6cGFzcw==")]
    public async Task Without_a_token_nothing_opens(string? authorization)
    {
        using var anyone = house.Anyone();
        (string, string)[] headers = authorization is null ? [] : [("Authorization", authorization)];

        (await anyone.GetAsync("/api/v1/me", headers)).Is(401, "not-signed-in");
        (await anyone.GetAsync("/api/v1/signals", headers)).Is(401, "not-signed-in");
        (await anyone.PostAsync("/api/v1/signals", new { municipality = "gent", text = "Iets om te melden." }, headers)).Is(401, "not-signed-in");
    }

    [Fact]
    public async Task It_is_not_said_whether_address_or_password_is_wrong_and_eight_failures_make_wait()
    {
        using var anyone = house.Anyone();
        var wrong = (await anyone.PostAsync("/api/v1/login", new { email = "mandatary@gent.test", password = "een ander wachtwoord" })).Is(401, "sign-in-wrong");
        var nobody = (await anyone.PostAsync("/api/v1/login", new { email = "niemand@gent.test", password = "een ander wachtwoord" })).Is(401, "sign-in-wrong");
        Assert.Equal(wrong["detail"]!.ToString(), nobody["detail"]!.ToString());

        Reply last = wrong;
        for (var i = 0; i < 10 && last.Status == 401; i++)
        {
            last = await anyone.PostAsync("/api/v1/login", new { email = "mandatary@gent.test", password = "een ander wachtwoord" });
        }

        last.Is(429, "sign-in-wait");
        Assert.True(last.RetryAfter > TimeSpan.Zero);
        (await anyone.PostAsync("/api/v1/login", new { email = "giver@gent.test", password = RunningHouse.Password })).Is(200);
    }

    [Fact]
    public async Task Who_has_several_capacities_says_which()
    {
        using var caller = await house.SignInAsync("processor@caw.test");
        var signal = new { municipality = "kortrijk", text = "Er zijn te weinig crisisplaatsen in de streek." };

        (await caller.GetAsync("/api/v1/me")).Is(200);
        (await caller.PostAsync("/api/v1/signals", signal)).Is(400, "capacity-needed");
        (await caller.PostAsync("/api/v1/signals", signal, ("Act-As", "caw/processor"))).Is(201);
        (await caller.PostAsync("/api/v1/signals", signal, ("Act-As", "kortrijk/processor"))).Is(403, "capacity-not-yours");
        (await caller.PostAsync("/api/v1/signals", signal, ("Act-As", "nonsense"))).Is(400, "capacity-not-valid");
    }

    [Fact]
    public async Task Answers_are_kept_by_nobody_and_are_what_they_say()
    {
        using var caller = await house.SignInAsync("giver@gent.test");

        var me = (await caller.GetAsync("/api/v1/me")).Is(200);

        Assert.Equal("nosniff", me.Headers["X-Content-Type-Options"]);
        Assert.Equal("no-store", me.Headers["Cache-Control"]);
    }
}
