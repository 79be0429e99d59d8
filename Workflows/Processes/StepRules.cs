using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Processes;

namespace LokaalSignaal.Workflows.Processes;

/// <summary>Who may complete a step, and with what.</summary>
internal static class StepRules
{
    public static StepCheck Check(CompleteStep command, ProcessState state, ProcessDefinition definition, Role role)
    {
        var active = state.Find(command.Step);
        var step = definition.Find(command.Step);
        if (active is null || step is null || MayTouch(active, step, role) is not null)
        {
            var code = MayTouch(active, step, role) ?? ProcessRefusals.StepNotActive;
            return new StepCheck.Refused(Refuse(code, command.Step));
        }

        return Outcome(step, command.Outcome) is { } refusal
            ? new StepCheck.Refused(refusal)
            : Fields(command, active, step);
    }

    public static string? MayTouch(ActiveStep? active, Step? step, Role role) => (active, step) switch
    {
        (null, _) or (_, null) => ProcessRefusals.StepNotActive,
        _ when role == Role.System || step.Doers.Contains(role) => null,
        _ => ProcessRefusals.NotYours,
    };

    public static Refusal Refuse(string code, StepId step) => new(
        code,
        code == ProcessRefusals.NotYours ? RefusalKind.Forbidden : RefusalKind.Conflict,
        step.Value);

    private static Refusal? Outcome(Step step, OutcomeId chosen) => step.Find(chosen) switch
    {
        null => new Refusal(ProcessRefusals.OutcomeUnknown, RefusalKind.Invalid, chosen.Value ?? ""),
        { When: not null } => new Refusal(ProcessRefusals.OutcomeByItself, RefusalKind.Invalid, chosen.Value),
        _ => null,
    };

    private static StepCheck Fields(CompleteStep command, ActiveStep active, Step step)
    {
        if (Unknown(command, step) is { } unknown)
        {
            return new StepCheck.Refused(unknown);
        }

        var answers = ImmutableArray.CreateBuilder<CheckedAnswer>();
        foreach (var field in step.Fields)
        {
            var answer = Answer(command, field);
            if (answer is AnswerCheck.Refused refused)
            {
                return new StepCheck.Refused(refused.Refusal);
            }

            if (answer is AnswerCheck.Valid valid)
            {
                answers.Add(valid.Answer);
            }
        }

        return new StepCheck.Valid(active, answers.ToImmutable());
    }

    private static Refusal? Unknown(CompleteStep command, Step step)
    {
        // Nearly always: as many as belong here are all that there are.
        if (step.Fields.Count(field => command.Fields.ContainsKey(field.Id)) == command.Fields.Count)
        {
            return null;
        }

        var unknown = command.Fields.Keys.Where(id => !step.Fields.Any(field => field.Id == id));
        return unknown.Select(id => id.Value).Order(StringComparer.Ordinal).FirstOrDefault() is { } first
            ? new Refusal(ProcessRefusals.FieldUnknown, RefusalKind.Invalid, first)
            : null;
    }

    private static AnswerCheck Answer(CompleteStep command, Field field)
    {
        var answer = command.Fields.TryGetValue(field.Id, out var json) ? AnswerRules.Check(field, json) : AnswerCheck.Nothing;
        return answer == AnswerCheck.Nothing && field.Required && field.BelongsTo(command.Outcome)
            ? new AnswerCheck.Refused(AnswerRules.Refuse(field, ProcessRefusals.FieldRequired))
            : answer;
    }
}
