using System.Net;
using System.Net.Sockets;

namespace LokaalSignaal.EndToEnd.SeveralProcesses;

/// <summary>A line to a database that can be cut, or made slow.</summary>
/// <param name="socket">Where the database listens.</param>
internal sealed class BadLine(string socket) : IDisposable
{
    private const int Most = 16 * 1024;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly List<Socket> _open = [];
    private readonly CancellationTokenSource _stopping = new();
    private volatile bool _cut;
    private volatile int _late;

    /// <summary>The port of 127.0.0.1 that leads over it.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public void Start()
    {
        _listener.Start();
        _ = Task.Run(AcceptAsync);
    }

    /// <summary>Nobody gets through any more, nor hears why.</summary>
    public void Cut()
    {
        _cut = true;
        lock (_open)
        {
            _open.ForEach(end => end.Dispose());
            _open.Clear();
        }
    }

    /// <summary>All that goes over it takes longer.</summary>
    public void Delay(TimeSpan late) => _late = (int)late.TotalMilliseconds;

    /// <summary>It is as good as new.</summary>
    public void Mend() => (_cut, _late) = (false, 0);

    public void Dispose()
    {
        _stopping.Cancel();
        _listener.Dispose();
        Cut();
        _stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            var near = await _listener.AcceptSocketAsync(_stopping.Token);
            _ = Task.Run(() => LeadAsync(near));
        }
    }

    private async Task LeadAsync(Socket near)
    {
        using (near)
        {
            using var far = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            if (!Keep(near, far))
            {
                return;
            }

            try
            {
                await far.ConnectAsync(new UnixDomainSocketEndPoint(socket), _stopping.Token);
                await Task.WhenAny(PassAsync(near, far), PassAsync(far, near));
            }
            catch (Exception cut) when (cut is SocketException or ObjectDisposedException or OperationCanceledException)
            {
                // Either end hears that the other is gone: both are let go of.
            }
        }
    }

    private bool Keep(params Socket[] ends)
    {
        lock (_open)
        {
            if (!_cut)
            {
                _open.AddRange(ends);
            }

            return !_cut;
        }
    }

    private async Task PassAsync(Socket from, Socket to)
    {
        var buffer = new byte[Most];
        int read;
        while ((read = await from.ReceiveAsync(buffer, _stopping.Token)) > 0)
        {
            if (_late is > 0 and var late)
            {
                await Task.Delay(late, _stopping.Token);
            }

            for (var sent = 0; sent < read;)
            {
                sent += await to.SendAsync(buffer.AsMemory(sent, read - sent), _stopping.Token);
            }
        }
    }
}
