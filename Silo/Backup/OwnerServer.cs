using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text.Json;
using LokaalSignaal.Silo.Hosting;
using LokaalSignaal.Silo.Keys;

namespace LokaalSignaal.Silo.Backup;

/// <summary>
/// Answers commands for a store in the process that owns it. Whoever starts it has the store's lock, so a socket that
/// is there already was left by a process that died.
/// </summary>
public sealed class OwnerServer : IAsyncDisposable
{
    private readonly Socket _socket;
    private readonly string _file;
    private readonly Handler _handler;
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentDictionary<Task, byte> _talks = [];
    private readonly Task _accepting;

    private OwnerServer(Socket socket, string file, Handler handler)
    {
        (_socket, _file, _handler) = (socket, file, handler);
        _accepting = AcceptAsync();
    }

    /// <summary>Runs a command.</summary>
    /// <param name="question">The command.</param>
    /// <param name="say">Tells how far it is.</param>
    /// <param name="cancellationToken">Whoever asked went away, or the program is stopping.</param>
    public delegate ValueTask<OwnerAnswer> Handler(OwnerQuestion question, Func<string, ValueTask> say, CancellationToken cancellationToken);

    /// <summary>Begins to answer.</summary>
    /// <param name="folder">The store's folder; this process has its lock.</param>
    /// <param name="handler">Runs the commands.</param>
    /// <returns>None where the system can't have the socket, as with too long a path: commands must wait until the store is free.</returns>
    public static OwnerServer? Start(string folder, Handler handler)
    {
        var (socket, file) = (new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified), OwnerSocket.FileIn(folder));
        try
        {
            File.Delete(file);
            socket.Bind(OwnerSocket.EndPointOf(folder));
            PrivateFiles.Close(file);
            socket.Listen(16);
            return new OwnerServer(socket, file, handler);
        }
        catch (Exception trouble) when (trouble is SocketException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            socket.Dispose();
            return null;
        }
    }

    /// <summary>Stops: no new commands, and those that run are told to end.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _accepting;
        await Task.WhenAll(_talks.Keys);
        _socket.Dispose();
        File.Delete(_file);
        _stopping.Dispose();
    }

    // Somebody hangs up before we answer, or the system is short of something for a while: the next one is heard.
    private async Task AcceptAsync()
    {
        var patience = Patience.Endless(TimeProvider.System);
        try
        {
            while (true)
            {
                Follow(TalkAsync(await patience.ExecuteAsync(_socket.AcceptAsync, _stopping.Token)));
            }
        }
        catch (Exception) when (_stopping.IsCancellationRequested)
        {
            // It was stopped.
        }
    }

    private void Follow(Task talk)
    {
        _talks[talk] = 0;
        _ = talk.ContinueWith(ended => _talks.TryRemove(ended, out _), TaskScheduler.Default);
    }

    private async Task TalkAsync(Socket socket)
    {
        await Task.Yield();
        using (socket)
        using (var talk = new OwnerTalk(socket))
        using (var ending = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token))
        {
            try
            {
                await AnswerAsync(talk, ending);
            }
            catch (Exception gone) when (gone is IOException or OperationCanceledException or ObjectDisposedException)
            {
                // Nobody listens any more.
            }
        }
    }

    private async Task AnswerAsync(OwnerTalk talk, CancellationTokenSource ending)
    {
        if (await talk.HearAsync<OwnerQuestion>(ending.Token) is not { Command: not null } question)
        {
            await talk.SayAsync(new OwnerWord(Answer: new OwnerAnswer(null, "malformed")), ending.Token);
            return;
        }

        var gone = WatchAsync(talk, ending);
        var answer = await RunAsync(question, talk, ending.Token);
        await talk.SayAsync(new OwnerWord(Answer: answer), ending.Token);
        await ending.CancelAsync();
        await gone;
    }

    private async ValueTask<OwnerAnswer> RunAsync(OwnerQuestion question, OwnerTalk talk, CancellationToken cancellationToken)
    {
        try
        {
            return await _handler(question, words => talk.SayAsync(new OwnerWord(words), cancellationToken), cancellationToken);
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            return new OwnerAnswer(null, "failed", broken is JsonException ? "malformed" : broken.GetType().Name);
        }
    }

    private static async Task WatchAsync(OwnerTalk talk, CancellationTokenSource ending)
    {
        try
        {
            await talk.GoneAsync(ending.Token);
            await ending.CancelAsync();
        }
        catch (Exception ended) when (ended is IOException or OperationCanceledException)
        {
            // The answer was given.
        }
    }
}
