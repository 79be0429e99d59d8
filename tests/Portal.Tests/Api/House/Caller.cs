using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace LokaalSignaal.Portal.Tests.Api.House;

/// <summary>A program that calls the API.</summary>
public sealed class Caller(HttpClient client) : IDisposable
{
    public HttpClient Client => client;

    public JsonObject Token { get; private set; } = [];

    public void Dispose() => client.Dispose();

    public async Task SignInAsync(string email, string password)
    {
        var answer = await PostAsync("/api/v1/login", new { email, password });
        Token = answer.Is(200).Json;
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string)Token["accessToken"]!);
    }

    public Task<Reply> GetAsync(string path, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, path, null, headers);

    public Task<Reply> PostAsync(string path, object? body = null, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, path, body is null ? null : JsonContent.Create(body), headers);

    public Task<Reply> PutAsync(string path, object body, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Put, path, JsonContent.Create(body), headers);

    public Task<Reply> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path, null);

    /// <summary>Sends a body as it is, byte for byte.</summary>
    public Task<Reply> RawAsync(HttpMethod method, string path, byte[] body, string? type = "application/json")
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
        return SendAsync(method, path, content);
    }

    public Task<Reply> RawAsync(HttpMethod method, string path, string body, string? type = "application/json") =>
        RawAsync(method, path, Encoding.UTF8.GetBytes(body), type);

    public async Task<Reply> SendAsync(HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await client.SendAsync(request);
        return await Reply.ReadAsync(response);
    }
}
