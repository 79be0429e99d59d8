using System.Threading.Channels;
using LokaalSignaal.Portal.Post;

namespace LokaalSignaal.Portal.Tests.Stage;

/// <summary>Where letters come that would have been mailed.</summary>
internal sealed class Mailbox : IPost
{
    private readonly Channel<Letter> letters = Channel.CreateUnbounded<Letter>();

    public bool IsOpen { get; set; } = true;

    public bool IsEmpty => letters.Reader.Count == 0;

    /// <summary>What the next letter ends in, as a server that never answers does; none: it comes.</summary>
    public Exception? Trouble { get; set; }

    public Task SendAsync(Letter letter, CancellationToken cancellationToken = default)
    {
        var trouble = Trouble;
        Trouble = null;
        return trouble is null ? letters.Writer.WriteAsync(letter, cancellationToken).AsTask() : Task.FromException(trouble);
    }

    /// <summary>The next letter, once it is there.</summary>
    public async Task<Letter> NextAsync() => await letters.Reader.ReadAsync(new CancellationTokenSource(TimeSpan.FromSeconds(20)).Token);
}
