using System.Text.Json.Nodes;
using LokaalSignaal.Portal.Tests.Api.Document;
using LokaalSignaal.Portal.Tests.Api.House;

namespace LokaalSignaal.Portal.Tests.Api;

/// <summary>The API's document says what is so.</summary>
[Collection(HouseCollection.Name)]
public sealed class DocumentTests(RunningHouse house)
{
    [Theory]
    [InlineData("GET /health/live")]
    [InlineData("GET /health/ready")]
    [InlineData("POST /api/v1/login")]
    [InlineData("POST /api/v1/refresh")]
    [InlineData("GET /api/v1/me")]
    [InlineData("GET /api/v1/me/data")]
    [InlineData("GET /api/v1/me/signals")]
    [InlineData("POST /api/v1/follow")]
    [InlineData("POST /api/v1/signals")]
    [InlineData("GET /api/v1/signals")]
    [InlineData("GET /api/v1/signals/{id}")]
    [InlineData("POST /api/v1/signals/{id}/withdraw")]
    [InlineData("POST /api/v1/signals/{id}/reopen")]
    [InlineData("POST /api/v1/signals/{id}/refer")]
    [InlineData("PUT /api/v1/signals/{id}/labels")]
    [InlineData("POST /api/v1/fiches")]
    [InlineData("GET /api/v1/fiches")]
    [InlineData("GET /api/v1/fiches/{id}")]
    [InlineData("POST /api/v1/fiches/{id}/signals")]
    [InlineData("POST /api/v1/fiches/{id}/feedback")]
    [InlineData("POST /api/v1/signals/{id}/hand-over")]
    [InlineData("POST /api/v1/municipalities/{m}/partnerships")]
    [InlineData("POST /api/v1/partnerships/{id}/approve")]
    [InlineData("POST /api/v1/partnerships/{id}/refuse")]
    [InlineData("POST /api/v1/partnerships/{id}/end")]
    [InlineData("GET /api/v1/cases/{id}/who")]
    [InlineData("POST /api/v1/partnerships/{id}/mandates")]
    [InlineData("DELETE /api/v1/partnerships/{id}/mandates/{mandate}")]
    [InlineData("POST /api/v1/cases/{id}/steps/{step}")]
    [InlineData("POST /api/v1/imports")]
    [InlineData("GET /api/v1/municipalities/{m}/processes/{kind}")]
    [InlineData("PUT /api/v1/municipalities/{m}/processes/{kind}/draft")]
    [InlineData("POST /api/v1/municipalities/{m}/processes/{kind}/check")]
    [InlineData("POST /api/v1/municipalities/{m}/processes/{kind}/publish")]
    [InlineData("POST /api/v1/people/{id}/erase")]
    [InlineData("POST /api/v1/texts/{id}/mask")]
    [InlineData("POST /api/v1/triage")]
    [InlineData("GET /api/v1/public/{m}")]
    [InlineData("GET /api/v1/public/{m}/figures")]
    [InlineData("GET /api/v1/public/{m}/fiches")]
    [InlineData("GET /api/v1/public/{m}/partners")]
    [InlineData("POST /api/v1/partnerships/{id}/documents")]
    [InlineData("GET /api/v1/partnerships/{id}/documents")]
    [InlineData("GET /api/v1/partnerships/{id}/documents/{document}")]
    [InlineData("DELETE /api/v1/partnerships/{id}/documents/{document}")]
    [InlineData("POST /api/v1/partnerships/{id}/documents/{document}/publish")]
    [InlineData("POST /api/v1/partnerships/{id}/documents/{document}/unpublish")]
    public async Task A_call_that_others_rely_on_is_described(string call)
    {
        var document = await ReadAsync();

        var found = document.Operations.Single(operation => operation.ToString() == call);

        Assert.False(string.IsNullOrWhiteSpace((string?)found.Description["summary"]));
    }

    [Fact]
    public async Task Every_described_call_is_there_and_asks_for_a_token_where_it_says_so()
    {
        using var anyone = house.Anyone();
        var document = await ReadAsync();

        foreach (var operation in document.Operations)
        {
            var body = operation.Body is { } schema ? System.Net.Http.Json.JsonContent.Create(Sample.Of(document, schema)) : null;
            var reply = await anyone.SendAsync(new HttpMethod(operation.Method), operation.Filled(), body);
            Assert.True(reply.Status is not 405 and < 500, $"{operation}: {reply.Text}");
            Assert.True(!operation.NeedsToken || reply.Status == 401, $"{operation}: {reply.Status} without a token");
            Assert.True(operation.NeedsToken || operation.Path.Contains("refresh", StringComparison.Ordinal) || operation.Path.Contains("login", StringComparison.Ordinal) || reply.Status != 401, $"{operation}: {reply.Status}");
        }
    }

    [Fact]
    public async Task Every_documented_limit_of_a_body_is_enforced()
    {
        using var processor = await house.SignInAsync("processor@kortrijk.test");
        var document = await ReadAsync();
        var tried = 0;

        foreach (var operation in document.Operations.Where(operation => operation.Body is not null))
        {
            foreach (var (name, property) in operation.Body!["properties"] as JsonObject ?? [])
            {
                foreach (var limit in Limit.Of(document, property))
                {
                    await TryBodyAsync(processor, operation, name, limit);
                    tried++;
                }
            }
        }

        Assert.True(tried >= 40, $"Only {tried} limits are documented.");
    }

    [Fact]
    public async Task Every_documented_limit_of_an_address_is_enforced()
    {
        using var processor = await house.SignInAsync("processor@kortrijk.test");
        var document = await ReadAsync();
        var tried = 0;

        foreach (var operation in document.Operations)
        {
            foreach (var parameter in operation.Parameters.Where(parameter => (string)parameter["in"]! == "query"))
            {
                foreach (var limit in Limit.Of(document, parameter["schema"]))
                {
                    await TryQueryAsync(processor, operation, (string)parameter["name"]!, limit);
                    tried++;
                }
            }

            foreach (var parameter in operation.Parameters.Where(parameter => (string)parameter["in"]! == "path"))
            {
                var reply = await processor.SendAsync(new HttpMethod(operation.Method), operation.Filled(name => name == (string)parameter["name"]! ? "Geen%20vorm!" : null), null);
                Assert.True(reply.Status is 404, $"{operation}: {reply.Status} for a {parameter["name"]} that is none");
            }
        }

        Assert.True(tried >= 20, $"Only {tried} limits are documented.");
    }

    private static async Task TryBodyAsync(Caller caller, Operation operation, string name, Limit limit)
    {
        var at = await CallAsync(caller, operation, name, limit.At);
        var beyond = await CallAsync(caller, operation, name, limit.Beyond);

        var refusedAt = at.Status == 400 && at["errors"] is JsonObject errors && errors.Any(error => error.Key.StartsWith(name, StringComparison.Ordinal));
        Assert.False(refusedAt, $"{operation} {name} {limit.Name} at its edge: {at.Text}");
        Assert.True(beyond.Status == 400, $"{operation} {name} {limit.Name} beyond its edge: {beyond.Status}");
        Assert.True(beyond.Code is not null, beyond.Text);
    }

    private static Task<Reply> CallAsync(Caller caller, Operation operation, string name, JsonNode? value)
    {
        var body = Sample.Of(operation.Document, operation.Body)!.AsObject();
        body[name] = value?.DeepClone();
        return caller.SendAsync(new HttpMethod(operation.Method), operation.Filled(), System.Net.Http.Json.JsonContent.Create(body));
    }

    private static async Task TryQueryAsync(Caller caller, Operation operation, string name, Limit limit)
    {
        var (at, beyond) = (Uri.EscapeDataString($"{limit.At}"), Uri.EscapeDataString($"{limit.Beyond}"));
        var good = await caller.GetAsync($"{operation.Filled()}?{name}={at}");
        var bad = await caller.GetAsync($"{operation.Filled()}?{name}={beyond}");

        Assert.True(name == "after" || good.Status is 200 or 404, $"{operation} {name} {limit.Name} at its edge: {good.Text}");
        Assert.True(bad.Status == 400 && bad["errors"]![name] is not null, $"{operation} {name} {limit.Name} beyond its edge: {bad.Text}");
    }

    private async Task<ApiDocument> ReadAsync()
    {
        using var anyone = house.Anyone();
        return new ApiDocument((await anyone.GetAsync("/openapi/v1.json")).Is(200).Json);
    }
}
