using System.Net;
using LokaalSignaal.EndToEnd.Durability;

namespace LokaalSignaal.EndToEnd.SeveralProcesses;

/// <summary>Goes to the next process whenever one doesn't answer, as a balancer in front of them would.</summary>
internal sealed class Roaming(IReadOnlyList<ServedPortal> portals, Tally sent, Action<TimeSpan> waited)
    : DelegatingHandler(new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(2) })
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(20);
    private static int _next;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await (request.Content?.LoadIntoBufferAsync(cancellationToken) ?? Task.CompletedTask);
        var since = TimeProvider.System.GetTimestamp();
        while (true)
        {
            if (await TryAsync(request, portals[(Interlocked.Increment(ref _next) & int.MaxValue) % portals.Count], cancellationToken) is { } response)
            {
                waited(TimeProvider.System.GetElapsedTime(since));
                return response;
            }

            await Task.Delay(_pause, cancellationToken);
        }
    }

    // One that is gone is passed over at once; one that stands still keeps the connection and says nothing.
    private async Task<HttpResponseMessage?> TryAsync(HttpRequestMessage request, ServedPortal portal, CancellationToken cancellationToken)
    {
        if (!portal.IsServing)
        {
            return null;
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(_patience);
        try
        {
            request.RequestUri = new Uri(await portal.AddressAsync(patience.Token), request.RequestUri!.PathAndQuery);
            sent.Add();
            var response = await base.SendAsync(request, patience.Token);
            await response.Content.LoadIntoBufferAsync(patience.Token);
            return response.StatusCode is HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests ? null : response;
        }
        catch (Exception cut) when (cut is HttpRequestException or IOException || (cut is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return null;
        }
    }
}
