using System.Security.Cryptography;
using System.Text;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Keys;

namespace LokaalSignaal.Silo.Signals;

/// <summary>
/// The codes by which somebody follows a signal without being known: derived by key from the signal's id, so that a code
/// can be told again and is stored nowhere; only a keyed hash of it is, to find the signal.
/// </summary>
public sealed class FollowCodes(KeyFolder keys)
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 16;

    private readonly byte[] _key = keys.For(KeyPurpose.FollowCodes);

    /// <summary>The code of a signal: 80 bits, in groups of four.</summary>
    public string Of(CaseId signal)
    {
        var hash = HMACSHA256.HashData(_key, Encoding.ASCII.GetBytes("code " + signal));
        var code = new string([.. hash.Take(Length).Select(part => Alphabet[part % Alphabet.Length])]);
        return string.Join('-', code.Chunk(4).Select(part => new string(part)));
    }

    /// <summary>The hash under which a code's signal is found, however the code was typed.</summary>
    public byte[] HashOf(string code) => HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes("hash " + Typed(code)));

    // Crockford's base 32: letters that look like digits are read as those.
    private static string Typed(string code) => string.Concat(code.ToUpperInvariant()
        .Where(char.IsAsciiLetterOrDigit)
        .Select(c => c switch { 'O' => '0', 'I' or 'L' => '1', _ => c }));
}
