namespace LokaalSignaal.Portal.Post;

/// <summary>Sends letters by e-mail.</summary>
public interface IPost
{
    /// <summary>Whether letters can be sent at all: somebody said how.</summary>
    bool IsOpen { get; }

    /// <summary>Sends a letter.</summary>
    Task SendAsync(Letter letter, CancellationToken cancellationToken = default);
}

/// <summary>A letter.</summary>
/// <param name="To">To which address.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Body">The text, plain.</param>
public sealed record Letter(string To, string Subject, string Body)
{
    /// <summary>Nothing of it: address and text are somebody's.</summary>
    public override string ToString() => "a letter";
}

/// <summary>Where nobody said how letters are sent.</summary>
public sealed class NoPost : IPost
{
    /// <inheritdoc/>
    public bool IsOpen => false;

    /// <inheritdoc/>
    public Task SendAsync(Letter letter, CancellationToken cancellationToken = default) =>
        throw new InvalidOperationException("Nobody said how letters are sent.");
}
