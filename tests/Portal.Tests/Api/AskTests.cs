using System.Net;
using System.Text.RegularExpressions;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Portal.Tests.Api.House;
using Microsoft.Extensions.DependencyInjection;

namespace LokaalSignaal.Portal.Tests.Api;

/// <summary>An organisation without an account asks, follows the link of its letter, and waits for the municipality.</summary>
public sealed partial class AskTests : IAsyncLifetime
{
    private readonly RunningHouse _house = new();

    public Task InitializeAsync() => _house.InitializeAsync();

    public Task DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task A_request_reaches_the_municipality_once_its_link_is_followed_and_not_before()
    {
        using var anyone = _house.Anyone();
        using var admin = await _house.SignInAsync("admin@kortrijk.test");
        var before = (await admin.GetAsync("/api/v1/municipalities/kortrijk/partnerships")).Is(200).Items.Count;

        (await anyone.PostAsync("/api/v1/public/kortrijk/partnership-requests", Body())).Is(202);
        var token = Link().Match(await _house.LetterAsync()).Groups[1].Value;
        Assert.Equal(before, (await admin.GetAsync("/api/v1/municipalities/kortrijk/partnerships")).Is(200).Items.Count);
        Assert.Equal(HttpStatusCode.OK, await PageAsync($"/aanvraag/{token}"));
        Assert.Equal(HttpStatusCode.Gone, await PageAsync($"/uitnodiging/{token}"));

        var requests = _house.Services.GetRequiredService<IPartnershipRequests>();
        Assert.IsType<PartnershipConfirmed.Done>(await requests.ConfirmAsync(token, RunningHouse.Password));
        Assert.IsType<PartnershipConfirmed.Gone>(await requests.ConfirmAsync(token, RunningHouse.Password));
        Assert.Equal(HttpStatusCode.Gone, await PageAsync($"/aanvraag/{token}"));

        using var asker = await _house.SignInAsync("bea@buurt.test");
        var mine = Assert.Single((await asker.GetAsync("/api/v1/me/partnerships")).Is(200).Items)!;
        Assert.Equal(("requested", "We willen meedoen."), ((string)mine["standing"]!, (string)mine["motivation"]!));
        Assert.Equal(before + 1, (await admin.GetAsync("/api/v1/municipalities/kortrijk/partnerships")).Is(200).Items.Count);

        // Once there is an account the answer is the same, and the letter another.
        (await anyone.PostAsync("/api/v1/public/kortrijk/partnership-requests", Body())).Is(202);
        Assert.Contains("/aanmelden", await _house.LetterAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_is_refused()
    {
        using var anyone = _house.Anyone();

        (await anyone.PostAsync("/api/v1/public/nergens/partnership-requests", Body())).Is(404, "not-found");
        (await anyone.PostAsync("/api/v1/public/kortrijk/partnership-requests", Body() with { Email = "bea" })).Is(422, "email-not-valid");
        (await anyone.PostAsync("/api/v1/public/kortrijk/partnership-requests", new { organisation = "Buurt" })).Is(400);
    }

    private static Asked Body() => new("Huis van de Buurt", "Bea Buurt", "bea@buurt.test", "We willen meedoen.");

    private async Task<HttpStatusCode> PageAsync(string path)
    {
        using var client = new HttpClient { BaseAddress = _house.Address };
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        return answer.StatusCode;
    }

    [GeneratedRegex("/aanvraag/([A-Za-z0-9_-]+)")]
    private static partial Regex Link();

    private sealed record Asked(string Organisation, string Name, string Email, string Motivation);
}
