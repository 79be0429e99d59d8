using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace LokaalSignaal.Silo.Keys;

/// <summary>
/// A line of the ledger: <c>{"entry":…,"mac":"…"}</c>. The keyed hash goes over the one before and the entry as it is
/// written, so that no line can be changed, moved or left out from between others.
/// </summary>
internal static class LedgerLine
{
    public static byte[] Write(LedgerEntry entry, byte[] key, ref byte[] chain)
    {
        var body = JsonSerializer.Serialize(entry, JsonSerializerOptions.Web);
        chain = Next(key, chain, body);
        return Encoding.UTF8.GetBytes($$"""{"entry":{{body}},"mac":"{{Convert.ToHexStringLower(chain)}}"}""" + "\n");
    }

    /// <summary>Reads a line; none when it isn't the one that follows.</summary>
    public static LedgerEntry? Read(string line, byte[] key, ref byte[] chain)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var body = json.RootElement.GetProperty("entry");
            var mac = Next(key, chain, body.GetRawText());
            if (json.RootElement.GetProperty("mac").GetString() != Convert.ToHexStringLower(mac))
            {
                return null;
            }

            chain = mac;
            return body.Deserialize<LedgerEntry>(JsonSerializerOptions.Web);
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    private static byte[] Next(byte[] key, byte[] chain, string body)
    {
        byte[] proven = [.. chain, .. Encoding.UTF8.GetBytes(body)];
        return HMACSHA256.HashData(key, proven);
    }
}
