using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;

namespace LokaalSignaal.Portal.Tests;

/// <summary>The browser gets Blazor's script, and may keep it.</summary>
public sealed class StaticFilesTests(WebApplicationFactory<Program> portal) : IClassFixture<WebApplicationFactory<Program>>
{
    [Theory]
    [InlineData("/_framework/blazor.web.js")]
    [InlineData("/_content/Radzen.Blazor/Radzen.Blazor.js")]
    public async Task A_script_is_served_with_a_tag_to_keep_it_by(string address)
    {
        using HttpClient client = portal.CreateClient();

        using HttpResponseMessage response = await client.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/javascript", response.Content.Headers.ContentType?.MediaType);
        Assert.NotNull(response.Headers.ETag);
        Assert.True((await response.Content.ReadAsByteArrayAsync()).Length > 10_000);
    }
}
