using System.Net.WebSockets;
using LokaalSignaal.Portal.Tests.Api.House;

namespace LokaalSignaal.Portal.Tests.Components;

/// <summary>The line of an open page squeezes what goes over it, and keeps nothing for the next message.</summary>
[Collection(HouseCollection.Name)]
public sealed class LinesTests(RunningHouse house)
{
    [Fact]
    public async Task Each_message_is_squeezed_by_itself()
    {
        using var line = new ClientWebSocket();
        line.Options.DangerousDeflateOptions = new WebSocketDeflateOptions();
        line.Options.CollectHttpResponseDetails = true;

        await line.ConnectAsync(new Uri($"ws://{house.Address.Authority}/_blazor"), CancellationToken.None);

        var agreed = string.Join(';', line.HttpResponseHeaders!["Sec-WebSocket-Extensions"]);
        Assert.Contains("permessage-deflate", agreed, StringComparison.Ordinal);
        Assert.Contains("server_no_context_takeover", agreed, StringComparison.Ordinal);
    }
}
