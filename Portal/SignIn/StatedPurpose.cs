using System.Globalization;
using LokaalSignaal.Readers;

namespace LokaalSignaal.Portal.SignIn;

/// <summary>What somebody said that they open cases for. It holds for an hour; whoever still opens very many is asked again.</summary>
/// <param name="For">What for.</param>
/// <param name="Until">Until when.</param>
public sealed record StatedPurpose(Purpose For, DateTimeOffset Until)
{
    /// <summary>How long it holds.</summary>
    public static TimeSpan Lasts { get; } = TimeSpan.FromHours(1);

    /// <summary>Whether it holds now.</summary>
    public bool HoldsAt(DateTimeOffset now) => now < Until;

    /// <summary>As it is written in a ticket, to the second.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{For}@{Until.ToUnixTimeSeconds()}");

    /// <summary>Reads it from a ticket; none: nothing was said.</summary>
    public static StatedPurpose? Of(string? written) =>
        written?.Split('@') is [var purpose, var until]
        && Enum.TryParse<Purpose>(purpose, out var read)
        && Enum.IsDefined(read)
        && long.TryParse(until, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? new StatedPurpose(read, DateTimeOffset.FromUnixTimeSeconds(seconds))
            : null;
}
