using System.Collections.Immutable;
using LokaalSignaal.Fiches;
using LokaalSignaal.Identity;
using LokaalSignaal.Processes;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.People;
using LokaalSignaal.Silo.Texts;
using LokaalSignaal.Texts;
using LokaalSignaal.Workflows.Processes;

namespace LokaalSignaal.Silo.Fiches;

/// <summary>Reads what was filled in in the steps that are done.</summary>
public sealed class AnswerReader(TextStore texts, Vault vault)
{
    /// <summary>The answers, oldest step first; steps without any are left out, unless somebody completed them.</summary>
    public async ValueTask<ImmutableArray<StepAnswers>> ReadAsync(
        ProcessState? process,
        ProcessDefinition? definition,
        ReadScope scope,
        CancellationToken cancellationToken = default)
    {
        var passed = process?.Passed.Where(step => step.By is not null || !step.Answers.IsEmpty).ToArray() ?? [];
        if (passed.Length == 0 || definition is null)
        {
            return [];
        }

        var bodies = await texts.ReadAsync(passed.SelectMany(step => step.Answers).Select(answer => answer.Answer), scope, cancellationToken);
        var people = await vault.ResolveAsync(passed.Select(step => step.By).OfType<Pseudonym>(), cancellationToken);
        var names = await NamesAsync(passed, definition, bodies, cancellationToken);
        return
        [
            .. passed.Where(step => definition.Find(step.Step) is { } drawn && !drawn.PassesByItself())
                .Select(step => Shown(step, definition.Find(step.Step)!, bodies, people, names)),
        ];
    }

    private static StepAnswers Shown(
        PassedStep step,
        Step drawn,
        ImmutableDictionary<TextRef, string> bodies,
        IReadOnlyDictionary<Pseudonym, KnownPerson> people,
        IReadOnlyDictionary<string, string> names) => new(
            step.Step,
            drawn.Title,
            drawn.Find(step.Outcome)?.Title,
            step.At,
            step.By is { } by ? people.GetValueOrDefault(by)?.Profile.Name : null,
            [.. step.Answers.Select(answer => Read(answer, drawn, bodies, names)).OfType<ReadAnswer>()]);

    private static ReadAnswer? Read(
        FieldAnswer answer,
        Step step,
        ImmutableDictionary<TextRef, string> bodies,
        IReadOnlyDictionary<string, string> names) =>
        step.Fields.FirstOrDefault(field => field.Id == answer.Field) is { } field
            ? new ReadAnswer(
                field.Title,
                field.Type,
                bodies.TryGetValue(answer.Answer, out var body) ? AnswerReading.Of(field, body, names) : null,
                answer.Answer)
            : null;

    private async ValueTask<Dictionary<string, string>> NamesAsync(
        IEnumerable<PassedStep> passed,
        ProcessDefinition definition,
        ImmutableDictionary<TextRef, string> bodies,
        CancellationToken cancellationToken)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var step in passed)
        {
            var fields = definition.Find(step.Step)?.Fields.Where(field => field.Type == FieldType.People).Select(field => field.Id).ToHashSet();
            foreach (var answer in step.Answers.Where(answer => fields?.Contains(answer.Field) == true))
            {
                await AddAsync(names, AnswerReading.Items(bodies.GetValueOrDefault(answer.Answer)), cancellationToken);
            }
        }

        return names;
    }

    private async ValueTask AddAsync(Dictionary<string, string> names, IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        foreach (var id in ids)
        {
            if (PersonId.TryRead(id, out var person) && await vault.ProfileAsync(person, cancellationToken) is { } profile)
            {
                names[id] = profile.Name;
            }
        }
    }
}
