using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using LokaalSignaal.Processes;
using LokaalSignaal.Workflows.Processes;

namespace LokaalSignaal.Portal.Api.Cases;

/// <summary>A field of a step's form.</summary>
public sealed record FieldItem
{
    /// <summary>Its name, to send.</summary>
    public required FieldId Id { get; init; }

    /// <summary>What it holds.</summary>
    public required FieldType Type { get; init; }

    /// <summary>The label.</summary>
    public required string Title { get; init; }

    /// <summary>A sentence under the label.</summary>
    public string? Help { get; init; }

    /// <summary>Whether it must be filled in, for the outcomes that it belongs to.</summary>
    public bool Required { get; init; }

    /// <summary>The outcomes that it belongs to; empty: all.</summary>
    public ImmutableArray<OutcomeId> Outcomes { get; init; } = [];

    /// <summary>What can be chosen.</summary>
    public ImmutableArray<ChoiceItem> Options { get; init; } = [];

    /// <summary>The smallest number, the first day, or the fewest characters of a text.</summary>
    public JsonNode? Min { get; init; }

    /// <summary>The largest number, the last day, or the most characters of a text.</summary>
    public JsonNode? Max { get; init; }

    internal static FieldItem Of(Field field) => new()
    {
        Id = field.Id,
        Type = field.Type,
        Title = field.Title.Told(),
        Help = field.Help?.Told(),
        Required = field.Required,
        Outcomes = field.Outcomes,
        Options = [.. field.Options.Select(option => new ChoiceItem(option.Id, option.Title.Told()))],
        Min = field.Type switch
        {
            FieldType.Text => JsonValue.Create(FieldLimits.Shortest(field)),
            FieldType.Date => Day(FieldLimits.Earliest(field)),
            FieldType.Number when field.Min is { } least => JsonValue.Create(least),
            _ => null,
        },
        Max = field.Type switch
        {
            FieldType.Text => JsonValue.Create(FieldLimits.Longest(field)),
            FieldType.Date => Day(FieldLimits.Latest(field)),
            FieldType.Number when field.Max is { } most => JsonValue.Create(most),
            _ => null,
        },
    };

    private static JsonValue Day(DateOnly day) => JsonValue.Create(day.ToString("O", CultureInfo.InvariantCulture));
}
