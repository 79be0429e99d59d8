using System.Net.WebSockets;
using System.Text;

namespace LokaalSignaal.Benchmarks.Pages;

/// <summary>
/// A page that is open in a browser, without the browser: it holds the circuit, and says to it what Blazor's own script
/// says. What is rendered is looked into, and not shown.
/// </summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);

    private readonly ClientWebSocket _line = new();
    private readonly CancellationTokenSource _leaving = new();
    private readonly Lock _gate = new();
    private readonly List<(byte[] Bytes, TaskCompletionSource Seen)> _awaited = [];
    private readonly List<byte[]> _seen = [];
    private Task _listening = Task.CompletedTask;

    private OpenPage()
    {
    }

    /// <summary>Opens a page: reads it, and brings it to life.</summary>
    /// <param name="reader">Who looks.</param>
    /// <param name="path">The page.</param>
    public static async Task<OpenPage> OpenAsync(SignedIn reader, string path)
    {
        var root = reader.Http.BaseAddress!;
        var address = new Uri(root, path);
        var markers = PageMarkers.Of(await reader.Http.GetStringAsync(address));
        var page = new OpenPage();
        page._line.Options.SetRequestHeader("Cookie", reader.Cookie);

        // As browsers ask for; what the portal keeps for it counts.
        page._line.Options.DangerousDeflateOptions = new WebSocketDeflateOptions();
        await page._line.ConnectAsync(new Uri($"ws://{address.Authority}/_blazor"), CancellationToken.None);
        await page.SayAsync(Encoding.UTF8.GetBytes("{\"protocol\":\"blazorpack\",\"version\":1}\u001e"));
        await page.SayAsync(PackWriter.Call("0", "StartCircuit", root.ToString(), address.ToString(), "[]", markers.State));
        await page.SayAsync(PackWriter.Call(null, "UpdateRootComponents", markers.Operations, markers.State));
        page._listening = Task.Run(() => page.ListenAsync(page._leaving.Token));
        return page;
    }

    /// <summary>Ends when this was rendered.</summary>
    /// <param name="text">A text of the page's.</param>
    public async Task SeeAsync(string text)
    {
        var seen = Awaited(Encoding.UTF8.GetBytes(text));
        if (await Task.WhenAny(seen, _listening).WaitAsync(_patience) != seen)
        {
            await _listening;
            throw new InvalidOperationException("The circuit went away.");
        }
    }

    /// <summary>Forgets what was rendered up to now.</summary>
    public void Blink()
    {
        lock (_gate)
        {
            _seen.Clear();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        await _listening.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _line.Dispose();
        _leaving.Dispose();
    }

    private Task Awaited(byte[] bytes)
    {
        lock (_gate)
        {
            if (_seen.Any(batch => batch.AsSpan().IndexOf(bytes) >= 0))
            {
                return Task.CompletedTask;
            }

            var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _awaited.Add((bytes, seen));
            return seen.Task;
        }
    }

    private async Task ListenAsync(CancellationToken leaving)
    {
        // The first thing said is the answer to the handshake; it ends with a mark of its own.
        var heard = new List<byte>();
        var (buffer, greeted) = (new byte[16 * 1024], false);
        while ((await _line.ReceiveAsync(buffer.AsMemory(), leaving)) is { MessageType: not WebSocketMessageType.Close } part)
        {
            heard.AddRange(buffer.AsSpan(0, part.Count));
            if (!greeted && heard.IndexOf(0x1e) is var end and >= 0)
            {
                heard.RemoveRange(0, end + 1);
                greeted = true;
            }

            if (greeted)
            {
                await HearAsync(heard);
            }
        }
    }

    private async Task HearAsync(List<byte> heard)
    {
        while (new PackReader(heard.ToArray()).Message(out var read) is { } message)
        {
            heard.RemoveRange(0, read);
            if (message is [1L, _, _, string target, object?[] arguments, ..])
            {
                await AnswerAsync(target, arguments);
            }
            else if (message is [3L, _, _, _, null] or [3L, _, _, 1L, _] or [7L, ..])
            {
                throw new InvalidOperationException($"The circuit was refused: {string.Join(", ", message)}.");
            }
        }
    }

    private async Task AnswerAsync(string target, object?[] arguments)
    {
        switch (target)
        {
            case "JS.RenderBatch":
                Look((byte[])arguments[1]!);
                await SayAsync(PackWriter.Call(null, "OnRenderCompleted", (long)arguments[0]!, null));
                break;
            case "JS.BeginInvokeJS":
                await SayAsync(PackWriter.Call(null, "EndInvokeJSFromDotNet", (long)arguments[0]!, true, $"[{arguments[0]},true,null]"));
                break;
            case "JS.Error":
                throw new InvalidOperationException($"The circuit ended: {arguments[0]}.");
        }
    }

    private void Look(byte[] batch)
    {
        lock (_gate)
        {
            _seen.Add(batch);
            foreach (var (_, seen) in _awaited.Where(one => batch.AsSpan().IndexOf(one.Bytes) >= 0))
            {
                seen.TrySetResult();
            }
        }
    }

    private async Task SayAsync(ReadOnlyMemory<byte> message) =>
        await _line.SendAsync(message, WebSocketMessageType.Binary, endOfMessage: true, CancellationToken.None);
}
