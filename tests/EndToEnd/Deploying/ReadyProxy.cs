namespace LokaalSignaal.EndToEnd.Deploying;

/// <summary>
/// What a reverse proxy does: asks each process whether it is ready, sends what comes to those that are, by turns, and
/// never sends anything twice.
/// </summary>
/// <param name="addresses">The processes.</param>
internal sealed class ReadyProxy(Uri[] addresses) : DelegatingHandler(new SocketsHttpHandler())
{
    private static readonly TimeSpan _between = TimeSpan.FromMilliseconds(100);

    private readonly CancellationTokenSource _stopping = new();
    private readonly bool[] _ready = [.. addresses.Select(_ => true)];
    private readonly int[] _answered = new int[addresses.Length];
    private Task _asking = Task.CompletedTask;
    private int _turn;

    /// <summary>How many answers came of each process.</summary>
    public IReadOnlyList<int> Answered => _answered;

    /// <summary>Begins to ask.</summary>
    public void Watch() => _asking = Task.WhenAll(Enumerable.Range(0, addresses.Length).Select(AskAsync));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var turn = Interlocked.Increment(ref _turn);
        var process = Enumerable.Range(0, addresses.Length).Select(n => (turn + n) % addresses.Length).First(n => Volatile.Read(ref _ready[n]));
        request.RequestUri = new Uri(addresses[process], request.RequestUri!.PathAndQuery);
        var answer = await base.SendAsync(request, cancellationToken);
        Interlocked.Increment(ref _answered[process]);
        return answer;
    }

    protected override void Dispose(bool disposing)
    {
        _stopping.Cancel();
        _asking.Wait();
        _stopping.Dispose();
        base.Dispose(disposing);
    }

    private async Task AskAsync(int process)
    {
        using var client = new HttpClient();
        while (!_stopping.IsCancellationRequested)
        {
            Volatile.Write(ref _ready[process], await IsReadyAsync(client, addresses[process]));
            await Task.Delay(_between, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task<bool> IsReadyAsync(HttpClient client, Uri address)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri(address, "/health/ready"));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
