namespace LokaalSignaal.Portal.Texts;

/// <summary>An address within the portal: nobody is sent elsewhere by a link that somebody made up.</summary>
public static class LocalAddress
{
    /// <summary>The address if it is one of ours, else the first page.</summary>
    public static string Of(string? address) => IsOne(address) ? address! : "/";

    /// <summary>Whether an address stays within the portal.</summary>
    public static bool IsOne(string? address) =>
        address is ['/', ..] && address is not ['/', '/' or '\\', ..] && !address.Any(char.IsControl);
}
