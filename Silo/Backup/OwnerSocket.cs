using System.Net.Sockets;

namespace LokaalSignaal.Silo.Backup;

/// <summary>
/// Where commands find the process that owns a store: a socket in its folder that only the same user can use. One
/// question a connection: a line with the command, then lines of progress, then one with the answer.
/// </summary>
public static class OwnerSocket
{
    /// <summary>The longest line that is taken, in characters.</summary>
    internal const int LongestLine = 1_000_000;

    // What the system takes for the path of a socket.
    private const int LongestPath = 100;

    /// <summary>The socket's file of a store's folder.</summary>
    public static string FileIn(string folder) => Path.Combine(Path.GetFullPath(folder), "owner.sock");

    /// <summary>Asks the owner of a store to run a command.</summary>
    /// <param name="folder">The store's folder.</param>
    /// <param name="question">The command.</param>
    /// <param name="progress">Told while it runs.</param>
    /// <param name="cancellationToken">Ends the waiting; the owner stops too.</param>
    /// <returns>The answer; none when nobody owns the store, or the owner went away before it began.</returns>
    /// <exception cref="IOException">The owner went away while it ran.</exception>
    public static async ValueTask<OwnerAnswer?> AskAsync(
        string folder,
        OwnerQuestion question,
        Action<string>? progress = null,
        CancellationToken cancellationToken = default)
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(EndPointOf(folder), cancellationToken);
        }
        catch (SocketException)
        {
            return null;
        }

        using var talk = new OwnerTalk(socket);
        await talk.SayAsync(question, cancellationToken);
        while (await talk.HearAsync<OwnerWord>(cancellationToken) is { } word)
        {
            if (word.Answer is { } answer)
            {
                return answer;
            }

            progress?.Invoke(word.Progress ?? "");
        }

        throw new IOException("The process that owns the store went away.");
    }

    internal static UnixDomainSocketEndPoint EndPointOf(string folder)
    {
        var full = FileIn(folder);
        var near = Path.GetRelativePath(Environment.CurrentDirectory, full);
        return new UnixDomainSocketEndPoint(full.Length <= LongestPath || near.Length > full.Length ? full : near);
    }
}
