using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Keys;

namespace LokaalSignaal.Silo.Cases;

/// <summary>
/// Keyed hashes of who sends what: answers are remembered under them, and the ids of new cases derived from them. They
/// tell nothing to whoever has the store without its keys.
/// </summary>
public sealed class AnswerKeys(KeyFolder keys)
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int KeyLength = 12;

    private readonly byte[] _answers = keys.For(KeyPurpose.Answers);
    private readonly byte[] _cases = keys.For(KeyPurpose.CaseIds);

    /// <summary>What is remembered of a command once it is accepted.</summary>
    public RememberedAnswer Of(Dispatch dispatch)
    {
        var sender = Encoding.UTF8.GetBytes($"{dispatch.Actor.Person}|{dispatch.Actor.Capacity}|{dispatch.Key}");
        return new RememberedAnswer(HMACSHA256.HashData(_answers, sender), HMACSHA256.HashData(_answers, Request(dispatch)));
    }

    /// <summary>The id of the case that a command begins.</summary>
    public CaseId NewCase(OwnerId owner, CaseKind kind, Actor actor, CommandKey key) =>
        Derived(owner, kind, $"{owner}|{kind}|{actor.Person}|{actor.Capacity}|{key}");

    /// <summary>The partnership of an organisation in a municipality: one for each two.</summary>
    public CaseId Partnership(OwnerId municipality, OwnerId organisation) =>
        Derived(municipality, CaseKind.Partnership, $"{municipality}|{CaseKind.Partnership}|{organisation}");

    /// <summary>The share of a fiche with a municipality: one for each two.</summary>
    public CaseId Share(CaseId fiche, OwnerId to) =>
        Derived(fiche.Owner, CaseKind.Share, $"{fiche}|{CaseKind.Share}|{to}");

    private CaseId Derived(OwnerId owner, CaseKind kind, string from)
    {
        var hash = HMACSHA256.HashData(_cases, Encoding.UTF8.GetBytes(from));
        return CaseId.Of(owner, kind, string.Create(KeyLength, hash, static (text, bytes) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                text[i] = Alphabet[bytes[i] % Alphabet.Length];
            }
        }));
    }

    private static ReadOnlySpan<byte> Request(Dispatch dispatch)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartArray();
        writer.WriteStringValue(dispatch.Case.ToString());
        writer.WriteStringValue(dispatch.Command.GetType().Name);
        Sorted(writer, JsonSerializer.SerializeToElement(dispatch.Command, dispatch.Command.GetType(), JsonSerializerOptions.Web));
        writer.WriteEndArray();
        writer.Flush();
        return buffer.WrittenSpan;
    }

    // Dictionaries have no order of their own, and the same request must have the same hash in every process.
    private static void Sorted(Utf8JsonWriter writer, JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            element.WriteTo(writer);
            return;
        }

        writer.WriteStartObject();
        foreach (var property in element.EnumerateObject().OrderBy(property => property.Name, StringComparer.Ordinal))
        {
            writer.WritePropertyName(property.Name);
            Sorted(writer, property.Value);
        }

        writer.WriteEndObject();
    }
}
