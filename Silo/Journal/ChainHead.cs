using System.Globalization;

namespace LokaalSignaal.Silo.Journal;

/// <summary>The newest batch of a chain.</summary>
/// <param name="Number">Its number; 0 before the first.</param>
/// <param name="Position">The position of its last event.</param>
/// <param name="Hash">Its hash.</param>
internal sealed record ChainHead(long Number, long Position, byte[] Hash)
{
    public static ChainHead None { get; } = new(0, 0, Chain.Start);

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Number} {Position} {Convert.ToHexStringLower(Hash)}");

    public static ChainHead? Read(string text) =>
        text.Trim().Split(' ') is [var number, var position, { Length: 64 } hash]
        && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
        && long.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out var p)
            ? new ChainHead(n, p, Convert.FromHexString(hash))
            : null;
}
