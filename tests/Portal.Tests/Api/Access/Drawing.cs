using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Municipalities;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Processes;
using LokaalSignaal.Texts;
using LokaalSignaal.Workflows.Processes;
using LokaalSignaal.Workflows.Tests.Access;
using LokaalSignaal.Workflows.Texts;

namespace LokaalSignaal.Portal.Tests.Api.Access;

/// <summary>The processes of all worlds: one step for every way in which a step can be somebody's.</summary>
internal static class Drawing
{
    private static readonly Role[] _roles = [Role.Processor, Role.Mandatary, Role.Admin];
    private static readonly LocalText _words = new("Een stap", "A step");
    private static readonly StepId _end = StepId.Of("end");

    /// <summary>Who drew them; cases anywhere go by them.</summary>
    public static OwnerId House { get; } = OwnerId.Of("tekenkamer");

    /// <summary>The definition that cases of a kind go by.</summary>
    public static DefinitionRef Of(CaseKind kind) => new(House, DefinitionId.Of($"drawn-{kind}"), 1);

    /// <summary>The step that is as a world tells.</summary>
    public static StepId StepOf(WorldStep step) => StepOf([.. step.Roles], step.Mandate);

    /// <summary>What is to be appended to the house that drew them.</summary>
    public static IEnumerable<CaseEvent> Published(TextDrafts drafts) =>
        from kind in new[] { CaseKind.Signal, CaseKind.Fiche }
        select new ProcessPublished(kind, Of(kind), drafts.Add(DefinitionFile.Write(Drawn(kind))));

    private static ProcessDefinition Drawn(CaseKind kind) => new()
    {
        Id = Of(kind).Id,
        Kind = kind,
        Title = _words,
        Start = StepId.Of("earlier"),
        Steps =
        [
            Step(StepId.Of("earlier"), [Role.Mandatary], null),
            .. from number in Enumerable.Range(1, (1 << _roles.Length) - 1)
               let roles = _roles.Where((_, place) => (number & (1 << place)) != 0).ToArray()
               from mandate in Enum.GetValues<MandateDeed>().Cast<MandateDeed?>().Prepend(null)
               select Step(StepOf(roles, mandate), roles, mandate),
            new Step { Id = _end, Kind = StepKind.Close, Title = _words },
        ],
    };

    private static Step Step(StepId id, Role[] roles, MandateDeed? mandate) => new()
    {
        Id = id,
        Kind = StepKind.Task,
        Title = _words,
        By = [.. roles],
        Mandate = mandate,
        Outcomes = [new Outcome { Id = OutcomeId.Of("done"), Title = _words, To = _end }],
    };

    private static StepId StepOf(Role[] roles, MandateDeed? mandate) => StepId.Of(
        string.Join('-', _roles.Where(roles.Contains).Select(role => $"{role}")).ToLowerInvariant()
        + (mandate is { } deed ? $"-or-{deed}".ToLowerInvariant() : ""));
}
