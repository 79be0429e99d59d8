using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Processes;
using LokaalSignaal.Silo.People;
using LokaalSignaal.Silo.Timelines;
using LokaalSignaal.Texts;
using LokaalSignaal.Workflows.Access;
using LokaalSignaal.Workflows.Cases;
using LokaalSignaal.Workflows.Processes;

namespace LokaalSignaal.Silo.Processes;

/// <summary>Where a case stands, for whoever looks.</summary>
internal static class ProcessViews
{
    /// <summary>The people that the active steps were given to.</summary>
    public static IEnumerable<Pseudonym> People(CaseState state) =>
        state.Process?.Open.Select(step => step.Assignee).OfType<Pseudonym>() ?? [];

    /// <summary>The view; without steps where the case has no process, or its definition isn't known.</summary>
    public static ProcessView? Of<TState>(
        KnownCase<TState> known,
        Actor reader,
        Subject subject,
        IReadOnlyDictionary<Pseudonym, KnownPerson> people)
        where TState : CaseState
    {
        if (known.State.Process is not { } process)
        {
            return null;
        }

        if (known.Definition is not { Definition: var definition, Ref: var version })
        {
            return new ProcessView(process.Definition.Id, process.Definition.Version, new LocalText(process.Definition.Id.Value), [], []);
        }

        var active = process.Open
            .Select(step => definition.Find(step.Token.Step) is { } drawn ? Active(step, drawn, subject, reader, people) : null)
            .OfType<ActiveStepView>().ToImmutableArray();
        return new ProcessView(definition.Id, version.Version, definition.Title, active, StripOf.Case(process, definition));
    }

    private static ActiveStepView Active(
        ActiveStep step,
        Step drawn,
        Subject subject,
        Actor reader,
        IReadOnlyDictionary<Pseudonym, KnownPerson> people)
    {
        var assignee = step.Assignee is { } who ? people.GetValueOrDefault(who) : null;
        return new ActiveStepView
        {
            Step = drawn.Id,
            Visit = step.Token.Visit,
            Kind = drawn.Kind,
            Title = drawn.Title,
            Help = drawn.Help,
            Outcomes = [.. drawn.Choices()],
            Fields = drawn.Fields,
            Since = step.Since,
            Due = step.Due,
            Overdue = step.Overdue,
            By = drawn.Doers,
            Assignee = assignee?.Person,
            AssigneeName = assignee?.Profile.Name,
            MayComplete = AccessRules.May(reader, Deed.CompleteStep, subject with { StepBy = drawn.Doers, StepFor = drawn.Mandate }),
        };
    }
}
