using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace LokaalSignaal.Identity;

/// <summary>What makes a command the same command when it comes twice (the <c>Idempotency-Key</c> of a call).</summary>
[JsonConverter(typeof(IdentifierJson<CommandKey>))]
public readonly record struct CommandKey : IIdentifier<CommandKey>
{
    private CommandKey(string value) => Value = value;

    /// <summary>1 to 200 visible ASCII characters.</summary>
    public string Value { get; }

    /// <inheritdoc/>
    public static bool TryRead([NotNullWhen(true)] string? text, out CommandKey id)
    {
        var good = text is { Length: >= 1 and <= 200 } && !text.AsSpan().ContainsAnyExceptInRange('!', '~');
        id = good ? new CommandKey(text!) : default;
        return good;
    }

    /// <summary>Reads a key that is known to be well formed.</summary>
    /// <exception cref="FormatException">It isn't.</exception>
    public static CommandKey Of(string text) =>
        TryRead(text, out var key) ? key : throw new FormatException("Not a command's key.");

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";
}
