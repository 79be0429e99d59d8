using System.Collections.Frozen;

namespace LokaalSignaal.People;

/// <summary>Which passwords will do: long ones that few others have. No rule about kinds of characters.</summary>
public static class PasswordRule
{
    /// <summary>The shortest, in UTF-16 code units.</summary>
    public const int Shortest = 12;

    /// <summary>The longest, in UTF-16 code units.</summary>
    public const int Longest = 200;

    /// <summary>What is wrong with a password; <c>null</c> when it will do.</summary>
    /// <returns><c>password-too-short</c>, <c>password-too-long</c> or <c>password-too-common</c>.</returns>
    public static string? Fault(string password) => password.Length switch
    {
        < Shortest => "password-too-short",
        > Longest => "password-too-long",
        _ => IsCommon(password) ? "password-too-common" : null,
    };

    private static bool IsCommon(string password) =>
        password.Distinct().Count() < 5 || Common.Contains(Bare(password));

    // "Wachtwoord2026!" is "wachtwoord" with what everybody puts behind it.
    private static string Bare(string password) =>
        password.Trim().TrimEnd(Tail).TrimStart(Tail).ToUpperInvariant();

    private static readonly char[] Tail = [.. "0123456789!?.,*#@$-_+ "];

    private static readonly FrozenSet<string> Common = new[]
    {
        "", "WACHTWOORD", "WACHTWOORDWACHTWOORD", "MIJNWACHTWOORD", "GEHEIM", "GEHEIMWOORD", "WELKOM", "WELKOMWELKOM",
        "PASSWORD", "PASSWORDPASSWORD", "MYPASSWORD", "MOTDEPASSE", "PASSW0RD", "P@SSWORD", "P@SSW0RD", "LETMEIN", "LETMEINPLEASE",
        "QWERTY", "QWERTYUIOP", "QWERTYUIOPASDFGHJKL", "AZERTY", "AZERTYUIOP", "AZERTYUIOPQSDFGHJKLM", "ABCDEFGHIJKL",
        "ABCDEFGHIJKLMNOP", "ILOVEYOU", "ILOVEYOUFOREVER", "ADMINISTRATOR", "ADMINADMIN", "ADMINADMINADMIN", "CHANGEME",
        "CHANGEMENOW", "LOKAALSIGNAAL", "GEMEENTE", "GEMEENTEHUIS", "STADHUIS", "OCMW", "ZOMER", "WINTER", "LENTE", "HERFST",
        "1Q2W3E4R5T6Y", "QWERTY123456", "ABC123ABC123", "MONKEYMONKEY", "FOOTBALLFOOTBALL", "SUNSHINESUNSHINE", "PRINCESSPRINCESS",
    }.ToFrozenSet();
}
