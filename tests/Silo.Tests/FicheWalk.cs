using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Processes;
using LokaalSignaal.Silo.Processes;
using LokaalSignaal.Workflows.Fiches;

namespace LokaalSignaal.Silo.Tests;

/// <summary>The way of a fiche through its process, as the journal knows it.</summary>
internal static class FicheWalk
{
    /// <summary>What completes the first active step by its first outcome; none: the fiche is at its end.</summary>
    public static async Task<CompleteStep?> NextStepAsync(this RunningSilo silo, CaseId fiche)
    {
        if (await silo.FicheAsync(fiche) is not { Status: CaseStatus.Open, Process: { } process })
        {
            return null;
        }

        var definition = (await silo.Get<Definitions>().FindAsync(process.Definition, CaseKind.Fiche))!.Definition;
        var active = definition.Find(process.Open.First().Token.Step)!;
        var fields = active.Fields.Where(field => field.Required)
            .ToImmutableDictionary(field => field.Id, field => field.Type == FieldType.Text ? "\"Zo is het beslist.\"" : Choice(field));
        return new CompleteStep(active.Id, active.Outcomes[0].Id, fields);
    }

    /// <summary>The fiche, folded from its first event.</summary>
    public static async Task<FicheState> FicheAsync(this RunningSilo silo, CaseId id)
    {
        var rules = new FicheRules();
        return (await silo.Journal.ReadAsync(id, fromStart: true)).Events.Aggregate(rules.Unborn(id), rules.Evolve);
    }

    private static string Choice(Field field) => field.Type == FieldType.Choice ? $"\"{field.Options[0].Id}\"" : $"[\"{field.Options[0].Id}\"]";
}
