using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Processes;
using LokaalSignaal.Silo.Cases;
using LokaalSignaal.Silo.Municipalities;
using LokaalSignaal.Texts;

namespace LokaalSignaal.Silo.Processes;

/// <summary>The titles of steps for lists, whose rows know a step by its name in the definition only.</summary>
public sealed class StepTitles(MunicipalityStates municipalities, Definitions definitions)
{
    /// <summary>The steps of all definitions that cases of a kind may go by, those of the newest first.</summary>
    public async ValueTask<StepNames> OfAsync(OwnerId owner, CaseKind kind)
    {
        var steps = new Dictionary<string, Step>(StringComparer.Ordinal);
        var own = (await municipalities.FindAsync(owner))?.Processes.Where(process => process.Kind == kind) ?? [];
        foreach (var process in own.Reverse())
        {
            Add(steps, await definitions.FindAsync(process.Definition, kind));
        }

        Add(steps, DefaultDefinitions.Of(kind));
        return new StepNames(steps);
    }

    private static void Add(Dictionary<string, Step> steps, PublishedDefinition? published)
    {
        foreach (var step in published?.Definition.Steps ?? [])
        {
            steps.TryAdd(step.Id.Value, step);
        }
    }
}

/// <summary>The steps of a kind at an owner, by their names.</summary>
public sealed class StepNames(IReadOnlyDictionary<string, Step> steps)
{
    /// <summary>The titles of a row's steps for those who work there.</summary>
    public ImmutableArray<LocalText> Read(string row) =>
        [.. Words.Split(row).Select(name => steps.TryGetValue(name, out var step) ? step.Title : new LocalText(name))];

    /// <summary>The titles of a row's steps for givers; steps that they aren't told of are left out.</summary>
    public ImmutableArray<LocalText> ReadForGiver(string row) =>
        [.. Words.Split(row).Select(name => steps.GetValueOrDefault(name)?.GiverTitle).OfType<LocalText>()];
}
