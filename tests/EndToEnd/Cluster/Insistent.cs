namespace LokaalSignaal.EndToEnd.Cluster;

/// <summary>Sends the same again, to the next address each time, until somebody answers that it is done or can't be.</summary>
/// <param name="addresses">The processes, the first to be tried first.</param>
internal sealed class Insistent(params Uri[] addresses) : DelegatingHandler(new SocketsHttpHandler())
{
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(200);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.PathAndQuery;
        await (request.Content?.LoadIntoBufferAsync(cancellationToken) ?? Task.CompletedTask);
        for (var turn = 0; ; turn++)
        {
            request.RequestUri = new Uri(addresses[turn % addresses.Length], path);
            if (await TryAsync(request, cancellationToken) is { } answer)
            {
                return answer;
            }

            await Task.Delay(_pause, cancellationToken);
        }
    }

    private async Task<HttpResponseMessage?> TryAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await base.SendAsync(request, cancellationToken);
            await answer.Content.LoadIntoBufferAsync(cancellationToken);
            return (int)answer.StatusCode is 503 or 429 ? null : answer;
        }
        catch (Exception cut) when (cut is HttpRequestException or IOException)
        {
            return null;
        }
    }
}
