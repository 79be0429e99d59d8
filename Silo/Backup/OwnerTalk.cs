using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace LokaalSignaal.Silo.Backup;

/// <summary>One end of a connection with the owner of a store: JSON, a line each.</summary>
internal sealed class OwnerTalk : IDisposable
{
    private readonly NetworkStream _stream;
    private readonly StreamReader _reader;
    private readonly SemaphoreSlim _turn = new(1);

    public OwnerTalk(Socket socket)
    {
        _stream = new NetworkStream(socket, ownsSocket: false);
        _reader = new StreamReader(_stream, new UTF8Encoding(false));
    }

    public async ValueTask SayAsync<T>(T word, CancellationToken cancellationToken)
    {
        byte[] line = [.. JsonSerializer.SerializeToUtf8Bytes(word, JsonSerializerOptions.Web), (byte)'\n'];
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await _stream.WriteAsync(line, cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>The next line; none at the end, and when it is none of ours.</summary>
    public async ValueTask<T?> HearAsync<T>(CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return await LineAsync(cancellationToken) is { } line ? JsonSerializer.Deserialize<T>(line, JsonSerializerOptions.Web) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Ends when the other end goes away.</summary>
    public async Task GoneAsync(CancellationToken cancellationToken)
    {
        var rest = new char[64];
        while (await _reader.ReadAsync(rest, cancellationToken) > 0)
        {
        }
    }

    public void Dispose()
    {
        _reader.Dispose();
        _stream.Dispose();
        _turn.Dispose();
    }

    // A line without end must not fill the memory.
    private async ValueTask<string?> LineAsync(CancellationToken cancellationToken)
    {
        var line = new StringBuilder();
        var one = new char[1];
        while (line.Length < OwnerSocket.LongestLine && await _reader.ReadAsync(one, cancellationToken) > 0)
        {
            if (one[0] == '\n')
            {
                return line.ToString();
            }

            line.Append(one[0]);
        }

        return null;
    }
}
