using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LokaalSignaal.EndToEnd.Seeing;

/// <summary>An operator's collector: takes what OpenTelemetry sends over HTTP, and keeps it.</summary>
internal sealed class Collector : IAsyncDisposable
{
    // A span in OTLP begins with the 16 bytes of its trace's id, and has its name as the fifth field.
    private static readonly byte[] TraceMark = [0x0a, 0x10];
    private const byte NameMark = 0x2a;
    private const int IdLength = 16;

    private readonly WebApplication _app;
    private readonly ConcurrentQueue<byte[]> _taken = [];

    private Collector(WebApplication app) => _app = app;

    /// <summary>Where it listens.</summary>
    public string Address => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    /// <summary>All that came.</summary>
    public byte[][] Taken => [.. _taken];

    public static async Task<Collector> ListenAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var collector = new Collector(builder.Build());
        collector._app.MapPost("/v1/{what}", collector.TakeAsync);
        await collector._app.StartAsync();
        return collector;
    }

    /// <summary>Whether a word came, anywhere.</summary>
    public bool Has(string word) => _taken.Any(body => body.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0);

    /// <summary>The traces that have a span of this name.</summary>
    public HashSet<string> TracesOf(string span) => [.. _taken.SelectMany(body => TracesOf(body, span))];

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private static IEnumerable<string> TracesOf(byte[] body, string span)
    {
        byte[] name = [NameMark, (byte)span.Length, .. Encoding.UTF8.GetBytes(span)];
        for (var at = 0; body.AsSpan(at).IndexOf(name) is >= 0 and var found; at += found + 1)
        {
            var trace = body.AsSpan(..(at + found)).LastIndexOf(TraceMark);
            yield return Convert.ToHexString(body.AsSpan(trace + TraceMark.Length, IdLength));
        }
    }

    private async Task<IResult> TakeAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        _taken.Enqueue(body.ToArray());
        return Results.Bytes([], "application/x-protobuf");
    }
}
