using System.Collections.Immutable;
using LokaalSignaal.Processes;
using LokaalSignaal.Texts;

namespace LokaalSignaal.Workflows.Processes.Soundness;

/// <summary>Makes faults that name what they are about as people know it.</summary>
internal static class Found
{
    /// <summary>A fault of the definition as a whole.</summary>
    public static Fault Fault(string code, params ReadOnlySpan<object> arguments) => new(null, code, Texts(arguments));

    /// <summary>A fault in a step: its title comes first.</summary>
    public static Fault Fault(this Step step, string code, params ReadOnlySpan<object> arguments) =>
        new(step.Id, code, [step.Name(), .. Texts(arguments)]);

    /// <summary>What people call a step: its title, or its id when it has none.</summary>
    public static LocalText Name(this Step step) => Name(step.Title, step.Id.Value);

    /// <summary>What people call an outcome.</summary>
    public static LocalText Name(this Outcome outcome) => Name(outcome.Title, outcome.Id.Value);

    /// <summary>What people call a field.</summary>
    public static LocalText Name(this Field field) => Name(field.Title, field.Id.Value);

    private static LocalText Name(LocalText title, string id) => string.IsNullOrWhiteSpace(title.Nl) ? new LocalText(id) : title;

    private static ImmutableArray<LocalText> Texts(ReadOnlySpan<object> arguments)
    {
        var texts = ImmutableArray.CreateBuilder<LocalText>(arguments.Length);
        foreach (var argument in arguments)
        {
            texts.Add(argument as LocalText ?? new LocalText($"{argument}"));
        }

        return texts.MoveToImmutable();
    }
}
