using System.Threading.Channels;
using LokaalSignaal.Portal.Post;

namespace LokaalSignaal.Portal.Tests.Stage;

/// <summary>Where letters come that would have been mailed.</summary>
internal sealed class Mailbox : IPost
{
    private readonly Channel<Letter> letters = Channel.CreateUnbounded<Letter>();

    public bool IsOpen { get; set; } = true;

    public bool IsEmpty => letters.Reader.Count == 0;

    public Task SendAsync(Letter letter, CancellationToken cancellationToken = default) => letters.Writer.WriteAsync(letter, cancellationToken).AsTask();

    /// <summary>The next letter, once it is there.</summary>
    public async Task<Letter> NextAsync() => await letters.Reader.ReadAsync(new CancellationTokenSource(TimeSpan.FromSeconds(20)).Token);
}
