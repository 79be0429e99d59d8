using System.Collections.Immutable;
using System.Text.Json;
using LokaalSignaal.Processes;

namespace LokaalSignaal.Silo.Demonstration;

/// <summary>Fills in the form of any step: texts go where texts fit, and the rest is chosen by type.</summary>
/// <param name="step">The step.</param>
/// <param name="outcome">The way out.</param>
/// <param name="today">The day.</param>
/// <param name="name">What gives the choices their variety.</param>
internal sealed class StepForm(Step step, Outcome outcome, DateOnly today, string name)
{
    /// <summary>The form, filled in.</summary>
    /// <param name="texts">What is typed, the most important first.</param>
    public ImmutableDictionary<FieldId, string> Filled(ImmutableArray<string> texts)
    {
        var fields = step.FieldsOf(outcome.Id).ToArray();
        var typed = fields.Where(field => field.Type == FieldType.Text).ToArray();
        return typed.Zip(Spread(texts, typed.Length), (field, text) => (field.Id, (object?)Fitting(text, field)))
            .Concat(fields.Where(field => field.Type != FieldType.Text).Select(field => (field.Id, Chosen(field))))
            .Where(pair => pair.Item2 is not null)
            .ToImmutableDictionary(pair => pair.Id, pair => JsonSerializer.Serialize(pair.Item2));
    }

    // More texts than fields: the first field takes those that are over.
    private static IEnumerable<string> Spread(ImmutableArray<string> texts, int fields)
    {
        var over = Math.Max(0, texts.Length - fields);
        return texts.IsEmpty || fields == 0 ? [] : [string.Join("\n\n", texts.Take(over + 1)), .. texts.Skip(over + 1)];
    }

    private static string Fitting(string text, Field field) =>
        field.Max is { } most && text.Length > most ? text[..(int)most] : text;

    private object? Chosen(Field field) => field.Type switch
    {
        FieldType.Number => Math.Clamp(Chance.Between(15, 400, name), field.Min ?? 0, field.Max ?? decimal.MaxValue),
        FieldType.Date when field.Required || step.Kind == StepKind.Decide => today.ToString("O", null),
        FieldType.Boolean => true,
        FieldType.Choice => Option(field, name),
        FieldType.Choices => new[] { Option(field, name), Option(field, $"{name}-second") }.Distinct(),
        _ => null,
    };

    private static string Option(Field field, string name) =>
        field.Options[Chance.Below(field.Options.Length, $"{name}-{field.Id}")].Id.Value;
}
