using System.Text.Json;
using System.Text.Json.Nodes;

namespace LokaalSignaal.Portal.Tests.Api.House;

/// <summary>What the API answered.</summary>
public sealed record Reply(int Status, string? Type, string Text, string? Tag, TimeSpan? RetryAfter, Uri? Location, IReadOnlyDictionary<string, string> Headers)
{
    public JsonObject Json => JsonNode.Parse(Text)!.AsObject();

    public JsonArray Items => Json["items"]!.AsArray();

    /// <summary>The code of a problem.</summary>
    public string? Code => Type == "application/problem+json" ? (string?)Json["code"] : null;

    public JsonNode? this[string name] => Json[name];

    public static async Task<Reply> ReadAsync(HttpResponseMessage response) => new(
        (int)response.StatusCode,
        response.Content.Headers.ContentType?.MediaType,
        await response.Content.ReadAsStringAsync(),
        response.Headers.ETag?.Tag,
        response.Headers.RetryAfter?.Delta,
        response.Headers.Location,
        response.Headers.ToDictionary(header => header.Key, header => string.Join(", ", header.Value)));

    public Reply Is(int status)
    {
        Assert.True(Status == status, $"{Status} instead of {status}: {Text}");
        return this;
    }

    /// <summary>A problem with this status and code, as a caller should read it.</summary>
    public Reply Is(int status, string code)
    {
        Is(status);
        Assert.Equal("application/problem+json", Type);
        Assert.Equal(code, Code);
        Assert.Equal(status, (int)Json["status"]!);
        Assert.False(string.IsNullOrWhiteSpace((string?)Json["title"]));
        Assert.False(string.IsNullOrWhiteSpace((string?)Json["detail"]));
        Assert.DoesNotContain("Exception", Text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", Text, StringComparison.Ordinal);
        Assert.DoesNotContain("LokaalSignaal.", Text, StringComparison.Ordinal);
        return this;
    }

    public T Get<T>(string name) => Json[name] is { } value ? value.Deserialize<T>()! : throw new KeyNotFoundException($"{name} in {Text}");
}
