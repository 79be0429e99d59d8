using System.Net;
using System.Net.Sockets;

namespace LokaalSignaal.EndToEnd.Durability;

/// <summary>Sends the same again until somebody answers that it is done or can't be, as a balancer in front of them would.</summary>
/// <param name="whom">Who is asked next; none: nobody serves just now.</param>
internal sealed class Insistent(Func<CancellationToken, Task<Uri?>> whom)
    : DelegatingHandler(new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(2) })
{
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(20);

    /// <summary>How long one may say nothing before the next is asked.</summary>
    public TimeSpan Patience { get; init; } = Timeout.InfiniteTimeSpan;

    /// <summary>Told of each sending.</summary>
    public Action Sent { get; init; } = () => { };

    /// <summary>Told of each sending that ended without an answer.</summary>
    public Action Lost { get; init; } = () => { };

    /// <summary>Told of each sending that was to come back later.</summary>
    public Action Postponed { get; init; } = () => { };

    /// <summary>Told how long each answer took, all sendings together.</summary>
    public Action<TimeSpan> Waited { get; init; } = _ => { };

    /// <summary>Asks these by turns.</summary>
    public static Insistent ByTurns(params Uri[] addresses)
    {
        var turn = -1;
        return new(_ => Task.FromResult<Uri?>(addresses[(Interlocked.Increment(ref turn) & int.MaxValue) % addresses.Length]));
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.PathAndQuery;
        await (request.Content?.LoadIntoBufferAsync(cancellationToken) ?? Task.CompletedTask);
        var since = TimeProvider.System.GetTimestamp();
        while (true)
        {
            if (await TryAsync(request, path, cancellationToken) is { } answer)
            {
                Waited(TimeProvider.System.GetElapsedTime(since));
                return answer;
            }

            await Task.Delay(_pause, cancellationToken);
        }
    }

    // One that is gone is passed over at once; one that stands still keeps the connection and says nothing.
    private async Task<HttpResponseMessage?> TryAsync(HttpRequestMessage request, string path, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            return await whom(patience.Token) is { } address ? await AskAsync(request, new Uri(address, path), patience.Token) : null;
        }
        catch (Exception cut) when (IsCut(cut) || (cut is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            Lost();
            return null;
        }
    }

    private async Task<HttpResponseMessage?> AskAsync(HttpRequestMessage request, Uri address, CancellationToken cancellationToken)
    {
        request.RequestUri = address;
        Sent();
        var answer = await base.SendAsync(request, cancellationToken);
        await answer.Content.LoadIntoBufferAsync(cancellationToken);
        if (answer.StatusCode is not (HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests))
        {
            return answer;
        }

        Postponed();
        return null;
    }

    // A peer that dies between the handshake and the first look at its address shows as a bare socket error.
    private static bool IsCut(Exception exception) => exception is HttpRequestException or IOException or SocketException;
}
