using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Processes;
using LokaalSignaal.Texts;

namespace LokaalSignaal.Portal.Tests.Work.Steps;

/// <summary>Steps with forms, for tests.</summary>
internal static class Forms
{
    public static readonly OutcomeId Ready = OutcomeId.Of("ready");
    public static readonly OutcomeId Stopped = OutcomeId.Of("stopped");

    public static ActiveStepView Step(params ImmutableArray<Field> fields) => new()
    {
        Step = StepId.Of("analysis"),
        Visit = 3,
        Kind = StepKind.Task,
        Title = new LocalText("Analyse"),
        Since = default,
        By = [Role.Processor],
        MayComplete = true,
        Fields = fields,
        Outcomes = [Way(Ready), Way(Stopped)],
    };

    public static Field Field(string id, FieldType type, bool required = false) => new()
    {
        Id = FieldId.Of(id),
        Type = type,
        Title = new LocalText(id),
        Required = required,
        Options = type is FieldType.Choice or FieldType.Choices
            ? [new(OutcomeId.Of("one"), new LocalText("één")), new(OutcomeId.Of("two"), new LocalText("twee"))]
            : [],
    };

    private static Outcome Way(OutcomeId id) => new() { Id = id, Title = new LocalText(id.Value), To = StepId.Of("close") };
}
