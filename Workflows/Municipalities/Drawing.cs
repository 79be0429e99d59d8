using LokaalSignaal.Municipalities;
using LokaalSignaal.Processes;
using LokaalSignaal.Workflows.Cases;
using LokaalSignaal.Workflows.Processes;
using LokaalSignaal.Workflows.Texts;

namespace LokaalSignaal.Workflows.Municipalities;

/// <summary>How a municipality draws its own process: a draft, and then a version.</summary>
internal static class Drawing
{
    public static Verdict Draft(DraftProcess command, DecisionContext context)
    {
        if (Typed.Check(command.File, "file", 1, DefinitionFile.Largest) is { } refusal)
        {
            return Verdict.No(refusal);
        }

        var drafts = new TextDrafts(context.Seed);
        return new Verdict.Accepted([new ProcessDrafted(command.Kind, drafts.Add(command.File))], drafts.All);
    }

    public static Verdict Publish(MunicipalityState state, PublishProcess command, DecisionContext context)
    {
        if (!state.Drafts.TryGetValue(command.Kind, out var draft) || !context.Texts.TryGetValue(draft, out var file))
        {
            return Verdict.No(Refusals.Conflict("no-draft", command.Kind));
        }

        var reading = DefinitionFile.Parse(file);
        return reading.Definition is { } definition && reading.Faults.IsEmpty && definition.Kind == command.Kind
            && Checker.Check(definition).IsEmpty
            ? Verdict.Yes(new ProcessPublished(command.Kind, Next(state, command, definition), draft))
            : Verdict.No(Refusals.Invalid("process-unsound", command.Kind));
    }

    private static DefinitionRef Next(MunicipalityState state, PublishProcess command, ProcessDefinition definition) =>
        new(state.Id.Owner, definition.Id, state.Processes.Count(process => process.Kind == command.Kind) + 1);
}
