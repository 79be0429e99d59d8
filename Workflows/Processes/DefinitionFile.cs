using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Processes;

namespace LokaalSignaal.Workflows.Processes;

/// <summary>
/// A process definition as a file: JSON with the names of the records in camelCase. Comments are allowed; what doesn't
/// belong there is refused with its place, so that a typing error never goes unseen.
/// </summary>
public static class DefinitionFile
{
    /// <summary>The largest file, in bytes of UTF-8.</summary>
    public const int Largest = 200_000;

    private const int Deepest = 32;

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.General)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        ReadCommentHandling = JsonCommentHandling.Skip,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
        MaxDepth = Deepest,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new ExactNames<StepKind>(), new ExactNames<FieldType>(), new ExactNames<Happening>(),
            new ExactNames<Role>(), new ExactNames<CaseStatus>(),
            new ExactNames<MandateDeed>(),
        },
    };

    /// <summary>Reads a file. What it says is well formed; whether it is sound is for the checker.</summary>
    public static DefinitionReading Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (Encoding.UTF8.GetByteCount(json) > Largest)
        {
            return DefinitionReading.Refused(FaultCodes.FileTooLarge, $"{Largest / 1000}");
        }

        return Syntax(json) ?? Shape(json);
    }

    /// <summary>Writes a definition as a file that reads back the same.</summary>
    public static string Write(ProcessDefinition definition) => JsonSerializer.Serialize(definition, Strict) + "\n";

    private static DefinitionReading? Syntax(string json)
    {
        try
        {
            var options = new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, MaxDepth = Deepest };
            using var document = JsonDocument.Parse(json, options);
            return NullInList(document.RootElement, "$") is { } path
                ? DefinitionReading.Refused(FaultCodes.FileContent, path, "")
                : null;
        }
        catch (JsonException fault)
        {
            return DefinitionReading.Refused(FaultCodes.FileSyntax, Line(fault));
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException)
        {
            // Half a character: in the file, or escaped in the name of a member.
            return DefinitionReading.Refused(FaultCodes.FileSyntax, "1");
        }
    }

    private static DefinitionReading Shape(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<ProcessDefinition>(json, Strict) is { } definition
                ? new DefinitionReading(definition, [])
                : DefinitionReading.Refused(FaultCodes.FileContent, "$", "1");
        }
        catch (JsonException fault)
        {
            return DefinitionReading.Refused(FaultCodes.FileContent, fault.Path ?? "$", Line(fault));
        }
    }

    // The annotations of a list say nothing of its items to the serializer.
    private static string? NullInList(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray()
            .Select((item, place) => item.ValueKind is JsonValueKind.Null ? $"{path}[{place}]" : NullInList(item, $"{path}[{place}]"))
            .FirstOrDefault(found => found is not null),
        JsonValueKind.Object => element.EnumerateObject()
            .Select(member => NullInList(member.Value, $"{path}.{member.Name}"))
            .FirstOrDefault(found => found is not null),
        _ => null,
    };

    private static string Line(JsonException fault) => $"{(fault.LineNumber ?? 0) + 1}";
}
