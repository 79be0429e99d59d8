using System.Buffers.Text;
using System.Security.Cryptography;

namespace LokaalSignaal.Silo.People;

/// <summary>Stamps of accounts: a sign-in carries one, and ends when the account gets another.</summary>
internal static class Stamps
{
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
}
