using System.Text.Json;
using System.Text.Json.Serialization;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.PersonalData;
using LokaalSignaal.Processes;
using LokaalSignaal.Signals;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Portal.Api.Json;

/// <summary>How bodies are read and written: what doesn't belong there is refused, so that a typing error never goes unseen.</summary>
internal static class ApiJson
{
    /// <summary>How deep a body may be.</summary>
    public const int Deepest = 32;

    /// <summary>Sets the options.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        options.MaxDepth = Deepest;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.AllowDuplicateProperties = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        Words<Nature>(options);
        Words<CaseStatus>(options);
        Words<Helped>(options);
        Words<MaskOrKeep>(options);
        Words<FindingKind>(options);
        Words<FieldType>(options);
        Words<StepKind>(options);
        Words<Role>(options);
        Words<SuggestionBand>(options);
        options.Converters.Add(new JsonStringEnumConverter<StripState>(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
    }

    // The words of an enum only: a number that stands for one would change its meaning with the next version.
    private static void Words<T>(JsonSerializerOptions options)
        where T : struct, Enum => options.Converters.Add(new JsonStringEnumConverter<T>(namingPolicy: null, allowIntegerValues: false));
}
