using System.Net;
using LokaalSignaal.Portal.Hosting;
using LokaalSignaal.Portal.Hosting.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;

namespace LokaalSignaal.Portal.Tests.Hosting;

public sealed class OutsideTests
{
    private static readonly ServeSettings _usual = new(0, true, "nl-BE");

    [Fact]
    public async Task Without_trusted_proxies_nobodys_word_is_taken() =>
        Assert.Equal("http://localhost 10.1.2.3", await SeenAsync(_usual));

    [Fact]
    public async Task A_trusted_proxy_tells_who_calls_and_how() => Assert.Equal(
        "https://localhost 192.0.2.7",
        await SeenAsync(_usual with { TrustedProxies = [IPNetwork.Parse("10.0.0.0/8")] }));

    [Fact]
    public async Task Another_proxy_does_not() => Assert.Equal(
        "http://localhost 10.1.2.3",
        await SeenAsync(_usual with { TrustedProxies = [IPNetwork.Parse("10.9.0.0/16")] }));

    [Fact]
    public async Task Links_are_made_of_the_address_that_was_set() => Assert.Equal(
        "https://signalen.example.be 192.0.2.7",
        await SeenAsync(_usual with { TrustedProxies = [IPNetwork.Parse("10.0.0.0/8")], BaseUrl = new Uri("https://signalen.example.be") }));

    private static async Task<string> SeenAsync(ServeSettings settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddOutside(settings);
        await using var app = builder.Build();
        app.UseOutside(settings);
        app.Run(context => context.Response.WriteAsync($"{context.Request.Scheme}://{context.Request.Host} {context.Connection.RemoteIpAddress}"));
        await app.StartAsync();
        var answer = await app.GetTestServer().SendAsync(context =>
        {
            context.Connection.RemoteIpAddress = IPAddress.Parse("10.1.2.3");
            (context.Request.Headers["X-Forwarded-For"], context.Request.Headers["X-Forwarded-Proto"]) = ("192.0.2.7", "https");
        });
        using var reader = new StreamReader(answer.Response.Body);
        return await reader.ReadToEndAsync();
    }
}
