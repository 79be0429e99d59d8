using System.Text.Json.Nodes;
using LokaalSignaal.Identity;
using LokaalSignaal.Portal.Api.Limits;
using LokaalSignaal.Processes;
using LokaalSignaal.Texts;
using LokaalSignaal.Triage;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace LokaalSignaal.Portal.Api.Description;

/// <summary>Describes what the framework can't see: identifiers, closed sets of words, days.</summary>
internal static class SchemaDescription
{
    private const string Owner = "[a-z][a-z0-9_-]{0,38}[a-z0-9]";
    private const string Key = "[0-9A-HJKMNP-TV-Z]{6,26}";

    private static readonly Dictionary<Type, (string Pattern, string Example)> Identifiers = new()
    {
        [typeof(OwnerId)] = (ShapeAttribute.Slug, "kortrijk"),
        [typeof(CaseId)] = ($"^{Owner}[/~][a-z][a-z0-9_-]{{0,18}}[a-z0-9][/~]{Key}$", "kortrijk/signal/7Q2MXK4T9BCD"),
        [typeof(CaseKind)] = ("^[a-z][a-z0-9_-]{0,18}[a-z0-9]$", "fiche"),
        [typeof(Capacity)] = ($"^{Owner}/(giver|processor|admin|mandatary|platform)$", "kortrijk/processor"),
        [typeof(PersonId)] = ($"^{Key}$", "7Q2MXK4T9BCD"),
        [typeof(TextRef)] = ("^[A-Za-z0-9_-]{32}$", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"),
        [typeof(ThemeId)] = (ShapeAttribute.Label, "wonen"),
        [typeof(TargetGroupId)] = (ShapeAttribute.Label, "ouderen"),
        [typeof(StepId)] = (ShapeAttribute.Slug, "analysis"),
        [typeof(OutcomeId)] = (ShapeAttribute.Slug, "ready"),
        [typeof(FieldId)] = (ShapeAttribute.Slug, "cause"),
        [typeof(DefinitionId)] = (ShapeAttribute.Slug, "fiche-standard"),
    };

    /// <summary>Completes a schema.</summary>
    public static Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = context.JsonTypeInfo.Type;
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        if (Identifiers.TryGetValue(bare, out var known))
        {
            schema.Type = JsonSchemaType.String | (bare == type ? 0 : JsonSchemaType.Null);
            schema.Pattern = known.Pattern;
            schema.Examples = [known.Example];
        }

        Words(schema, AttributesOf(context));
        if (type.Namespace?.StartsWith("LokaalSignaal.Portal.Api", StringComparison.Ordinal) is true && type.Name.EndsWith("Body", StringComparison.Ordinal))
        {
            schema.AdditionalPropertiesAllowed = false;
        }

        return Task.CompletedTask;
    }

    private static void Words(OpenApiSchema schema, object[] attributes)
    {
        foreach (var attribute in attributes)
        {
            if (attribute is OneOfAttribute oneOf)
            {
                schema.Enum = [.. oneOf.Words.Select(word => (JsonNode)JsonValue.Create(word)!)];
            }
            else if (attribute is DayAttribute)
            {
                schema.Format = "date";
            }
        }
    }

    private static object[] AttributesOf(OpenApiSchemaTransformerContext context) =>
        context.JsonPropertyInfo?.AttributeProvider?.GetCustomAttributes(inherit: true)
        ?? context.ParameterDescription?.ModelMetadata?.ContainerType?.GetProperty(context.ParameterDescription.ModelMetadata.PropertyName ?? "")?.GetCustomAttributes(inherit: true)
        ?? [];
}
