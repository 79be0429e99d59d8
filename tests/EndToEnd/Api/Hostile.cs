using System.Text;
using System.Text.Json.Nodes;
using LokaalSignaal.Portal.Tests.Api.Document;

namespace LokaalSignaal.EndToEnd.Api;

/// <summary>Makes requests that nobody should send, from what the document says they should be.</summary>
internal sealed class Hostile(Random chance, Func<string, string?> known)
{
    private static readonly string[] Texts =
    [
        "", " ", "\0", "\u0007", "\\ud800", "\\udc00\\ud800", "<script>alert(1)</script>", "'; DROP TABLE signals; --", "\u202Eomgekeerd\u202C",
        "\uFEFF", "\u200B\u200B\u200B", "🏠🏠🏠🏠🏠🏠🏠🏠🏠🏠", "e\u0301e\u0301e\u0301", "{{7*7}}", "${jndi:ldap://x}", "../../etc/passwd", "%00", "NaN",
        "0001-01-01", "9999-12-31", "2026-02-30", "85.07.30-033.61", "BE68 5390 0754 7034", "jan@voorbeeld.be of 0471 23 45 67", "a/b/c", "~", "kortrijk/signal/",
    ];

    private static readonly string[] Words =
        ["\"*\"", "AND", "NEAR(", "q OR", "-", "*", "\"", "(", ")", ":", "^", "%22%22", "%F0%9F%8F%A0", "%FF%FE", "%C3%28", "null", "-1", "0", "201", "99999999999999999999", "1e9", "true", "../..", "%0d%0a"];

    /// <summary>A path: mostly with what is there, sometimes with what can't be.</summary>
    public string Path(Operation operation)
    {
        var path = operation.Filled(name => chance.Next(8) == 0 ? Uri.EscapeDataString(Pick(Texts).Replace("\0", "", StringComparison.Ordinal)) : known($"{operation.Path}:{name}"));
        var query = operation.Parameters.Where(parameter => (string)parameter["in"]! == "query" && chance.Next(3) == 0)
            .Select(parameter => $"{parameter["name"]}={QueryValue(operation, parameter)}");
        var asked = string.Join('&', query);
        return asked.Length == 0 ? path : $"{path}?{asked}";
    }

    /// <summary>A body, most of the time nearly right.</summary>
    public byte[]? Body(Operation operation)
    {
        if (operation.Body is not { } schema)
        {
            return chance.Next(4) == 0 ? "{}"u8.ToArray() : null;
        }

        var body = Sample.Of(operation.Document, schema, whole: chance.Next(2) == 0) as JsonObject ?? [];
        Fill(body);
        for (var i = chance.Next(4); i > 0; i--)
        {
            Spoil(body, schema);
        }

        var text = body.ToJsonString().Replace("\\\\ud800", "\\ud800", StringComparison.Ordinal).Replace("\\\\udc00", "\\udc00", StringComparison.Ordinal);
        return chance.Next(10) == 0 ? Break(Encoding.UTF8.GetBytes(text)) : Encoding.UTF8.GetBytes(text);
    }

    /// <summary>Headers, now and then with nonsense in them.</summary>
    public IEnumerable<(string Name, string Value)> Headers()
    {
        if (chance.Next(5) == 0)
        {
            yield return ("Idempotency-Key", chance.Next(3) == 0 ? "herhaald" : Pick(["", "met spatie", new string('k', 200), new string('k', 201), "é"]));
        }

        if (chance.Next(8) == 0)
        {
            yield return ("If-Match", Pick(["*", "\"1\"", "\"2\"", "\"0\"", "W/\"1\"", "1", "\"-1\"", "\"99999999999999999999\"", ""]));
        }

        if (chance.Next(12) == 0)
        {
            yield return ("Act-As", Pick(["kortrijk/processor", "gent/admin", "platform/system", "nonsense", ""]));
        }

        if (chance.Next(10) == 0)
        {
            yield return ("Accept-Language", Pick(["en", "nl-BE", "xx", "*", ";;;q=9", new string('a', 300)]));
        }
    }

    public string ContentType() =>
        chance.Next(20) == 0 ? Pick(["text/plain", "application/xml", "application/json; charset=utf-16", "multipart/form-data", "application/x-www-form-urlencoded"]) : "application/json";

    private string QueryValue(Operation operation, JsonObject parameter) => chance.Next(3) switch
    {
        0 => Pick(Words),
        1 => Uri.EscapeDataString(Pick(Texts)),
        _ => Uri.EscapeDataString($"{Sample.Of(operation.Document, parameter["schema"])}"),
    };

    // What the document gives as examples isn't there; what is known is.
    private void Fill(JsonObject body)
    {
        foreach (var name in body.Select(property => property.Key).ToList())
        {
            if (known($"body:{name}") is { } value && chance.Next(6) > 0)
            {
                body[name] = JsonNode.Parse(value);
            }
        }
    }

    private void Spoil(JsonObject body, JsonObject schema)
    {
        var names = (schema["properties"] as JsonObject ?? []).Select(property => property.Key).Append("onbekend").ToArray();
        body[Pick(names)] = chance.Next(9) switch
        {
            0 => null,
            1 => chance.Next(),
            2 => JsonNode.Parse(Pick(["1e308", "-1", "0", "1.5", "9223372036854775808", "true"])),
            3 => new string(Pick(['a', 'é', 'ß']), Pick([1, 199, 201, 5000, 5001, 20_001])),
            4 => Deep(chance.Next(1, 50)),
            5 => new JsonArray([.. Enumerable.Range(0, chance.Next(600)).Select(_ => (JsonNode)Pick(Texts))]),
            6 => new JsonObject { [Pick(Texts)] = Pick(Texts) },
            _ => Pick(Texts),
        };
    }

    private static JsonNode Deep(int depth) => JsonNode.Parse(
        new string('[', depth) + new string(']', depth), null, new System.Text.Json.JsonDocumentOptions { MaxDepth = 100 })!;

    private byte[] Break(byte[] body)
    {
        var at = chance.Next(body.Length);
        switch (chance.Next(4))
        {
            case 0:
                return body[..at];
            case 1:
                body[at] = (byte)chance.Next(256);
                return body;
            case 2:
                return [.. body[..at], 0xC3, 0x28, .. body[at..]];
            default:
                return [.. body, .. "x"u8];
        }
    }

    private T Pick<T>(T[] choices) => choices[chance.Next(choices.Length)];
}
