using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using LokaalSignaal.Silo.Backup;
using LokaalSignaal.Silo.Tests.Journal;

namespace LokaalSignaal.Silo.Tests.Backup;

public sealed class OwnerSocketTests : IDisposable
{
    private readonly StoreFolder _folder = new();

    private static OwnerQuestion Question(string command) => new(command, JsonSerializer.SerializeToElement(new { file = "kopie" }));

    [Fact]
    public async Task A_question_is_answered_after_its_progress()
    {
        await using var server = Started(async (question, say, _) =>
        {
            await say("begonnen");
            await say("half");
            return new OwnerAnswer(JsonSerializer.SerializeToElement(question.Command + " " + question.Arguments.GetProperty("file").GetString()));
        });
        var progress = new List<string>();

        var answer = await OwnerSocket.AskAsync(_folder.Root, Question("backup"), progress.Add);

        Assert.Equal(["begonnen", "half"], progress);
        Assert.Equal("backup kopie", answer?.Result?.GetString());
    }

    [Fact]
    public async Task Only_the_same_user_can_use_it()
    {
        await using var server = Started(Echo);

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(OwnerSocket.FileIn(_folder.Root)));
        }
    }

    [Fact]
    public async Task Without_an_owner_there_is_no_answer()
    {
        Assert.Null(await OwnerSocket.AskAsync(_folder.Root, Question("backup")));

        await Started(Echo).DisposeAsync();

        Assert.Null(await OwnerSocket.AskAsync(_folder.Root, Question("backup")));
        Assert.False(File.Exists(OwnerSocket.FileIn(_folder.Root)));
    }

    [Fact]
    public async Task A_socket_that_a_dead_process_left_is_no_hindrance()
    {
        LeaveStale();
        Assert.Null(await OwnerSocket.AskAsync(_folder.Root, Question("backup")));

        await using var server = Started(Echo);

        Assert.Equal("backup", (await OwnerSocket.AskAsync(_folder.Root, Question("backup")))?.Result?.GetString());
    }

    [Fact]
    public async Task Several_ask_at_once()
    {
        await using var server = Started(Echo);

        var answers = await Task.WhenAll(Enumerable.Range(0, 12)
            .Select(async number => (await OwnerSocket.AskAsync(_folder.Root, Question($"vraag {number}")))?.Result?.GetString()));

        Assert.Equal(Enumerable.Range(0, 12).Select(number => $"vraag {number}"), answers);
    }

    [Fact]
    public async Task A_command_that_breaks_is_answered_and_the_next_too()
    {
        await using var server = Started((question, say, cancel) =>
            question.Command == "breek" ? throw new InvalidOperationException("geheim") : Echo(question, say, cancel));

        Assert.Equal(
            new OwnerAnswer(null, "failed", nameof(InvalidOperationException)),
            await OwnerSocket.AskAsync(_folder.Root, Question("breek")));
        Assert.Equal("heel", (await OwnerSocket.AskAsync(_folder.Root, Question("heel")))?.Result?.GetString());
    }

    [Theory]
    [InlineData("geen json\n")]
    [InlineData("{}\n")]
    [InlineData("[1,2]\n")]
    [InlineData("null\n")]
    public async Task Nonsense_is_answered_as_such(string line)
    {
        await using var server = Started(Echo);
        using var socket = await ConnectedAsync();

        await socket.SendAsync(Encoding.UTF8.GetBytes(line));

        using var reader = new StreamReader(new NetworkStream(socket));
        Assert.Contains("malformed", await reader.ReadLineAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_goes_away_ends_the_command()
    {
        var (begun, ended) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var server = Started(async (_, _, cancel) =>
        {
            begun.SetResult();
            await using var noticed = cancel.Register(ended.SetResult);
            await ended.Task;
            throw new OperationCanceledException(cancel);
        });
        using var impatient = new CancellationTokenSource();
        var asking = OwnerSocket.AskAsync(_folder.Root, Question("backup"), cancellationToken: impatient.Token).AsTask();
        await begun.Task;

        await impatient.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
        await ended.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task An_owner_that_stops_ends_its_commands_and_whoever_asked_hears_it()
    {
        var begun = new TaskCompletionSource();
        var server = Started(async (_, _, cancel) =>
        {
            begun.SetResult();
            await Task.Delay(Timeout.Infinite, cancel);
            return new OwnerAnswer(null);
        });
        var asking = OwnerSocket.AskAsync(_folder.Root, Question("backup")).AsTask();
        await begun.Task;

        await server.DisposeAsync();

        await Assert.ThrowsAsync<IOException>(() => asking);
    }

    public void Dispose() => _folder.Dispose();

    private static ValueTask<OwnerAnswer> Echo(OwnerQuestion question, Func<string, ValueTask> say, CancellationToken cancel) =>
        ValueTask.FromResult(new OwnerAnswer(JsonSerializer.SerializeToElement(question.Command)));

    private OwnerServer Started(OwnerServer.Handler handler)
    {
        var server = OwnerServer.Start(_folder.Root, handler);
        Assert.NotNull(server);
        return server;
    }

    private async Task<Socket> ConnectedAsync()
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(OwnerSocket.FileIn(_folder.Root)));
        return socket;
    }

    // Bound under another name and moved, so that disposing doesn't take the file along.
    private void LeaveStale()
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        var other = OwnerSocket.FileIn(_folder.Root) + ".old";
        socket.Bind(new UnixDomainSocketEndPoint(other));
        File.Move(other, OwnerSocket.FileIn(_folder.Root));
    }
}
