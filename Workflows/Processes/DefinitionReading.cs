using System.Collections.Immutable;
using LokaalSignaal.Processes;
using LokaalSignaal.Texts;

namespace LokaalSignaal.Workflows.Processes;

/// <summary>What came of reading a definition's file: the definition, or why there is none.</summary>
/// <param name="Definition">The definition; none when the file isn't well formed.</param>
/// <param name="Faults">Why there is none.</param>
public sealed record DefinitionReading(ProcessDefinition? Definition, ImmutableArray<Fault> Faults)
{
    internal static DefinitionReading Refused(string code, params ReadOnlySpan<string> arguments)
    {
        var texts = ImmutableArray.CreateBuilder<LocalText>();
        foreach (var argument in arguments)
        {
            texts.Add(new LocalText(argument));
        }

        return new DefinitionReading(null, [new Fault(null, code, texts.ToImmutable())]);
    }
}
