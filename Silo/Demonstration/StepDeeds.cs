using LokaalSignaal.Identity;
using LokaalSignaal.Processes;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Processes;
using LokaalSignaal.Workflows.Cases;
using LokaalSignaal.Workflows.Fiches;
using LokaalSignaal.Workflows.Processes;
using LokaalSignaal.Workflows.Signals;
using Microsoft.Extensions.DependencyInjection;

namespace LokaalSignaal.Silo.Demonstration;

/// <summary>
/// Completes steps of whatever process a case goes by: steps are found by their kind and their form, never by their
/// name. Where the case stands elsewhere, nothing is done.
/// </summary>
internal static class StepDeeds
{
    /// <summary>Answers a signal.</summary>
    public static ValueTask AnswerAsync(Stage stage, Actor processor, CaseId signal, string text, string name) =>
        CompleteAsync(stage, signal, new StepWish(StepKind.Task, [text]), processor, null, name);

    /// <summary>Completes a step.</summary>
    /// <param name="stage">Where.</param>
    /// <param name="id">The case.</param>
    /// <param name="wish">Which step, and what is filled in.</param>
    /// <param name="processor">Who does what processors may do.</param>
    /// <param name="mandatary">Who does what is put to the mandatary; none: the processor.</param>
    /// <param name="name">What the deed is called.</param>
    public static async ValueTask CompleteAsync(Stage stage, CaseId id, StepWish wish, Actor processor, Actor? mandatary, string name)
    {
        if (await ProcessAsync(stage, id) is not ({ } process, { } definition))
        {
            return;
        }

        foreach (var (step, outcome) in wish.Fitting(process, definition))
        {
            var actor = mandatary is { } alderman && step.By.Contains(Role.Mandatary) ? alderman : processor;
            var fields = new StepForm(step, outcome, stage.Today, name).Filled(wish.Texts);
            await stage.DoAsync(actor, id, new CompleteStep(step.Id, outcome.Id, fields), $"{name}-{step.Id}");
        }
    }

    /// <summary>Gives the active step to somebody.</summary>
    public static async ValueTask AssignAsync(Stage stage, CaseId id, Actor by, Actor to, string name)
    {
        if (await ProcessAsync(stage, id) is ({ } process, _) && process.Open.FirstOrDefault(Waits) is { } active)
        {
            await stage.DoAsync(by, id, new AssignStep(active.Token.Step, to.Person), name);
        }

        bool Waits(ActiveStep step) => step.Kind is not StepKind.Decide && step.By.Contains(to.Capacity.Role);
    }

    // As it stood before the deed: of a deed that broke off, a part may be done already.
    private static async ValueTask<(ProcessState?, ProcessDefinition?)> ProcessAsync(Stage stage, CaseId id)
    {
        var history = await stage.Silo.GetRequiredService<IJournal>().ReadAsync(id, fromStart: true);
        var before = history.Events.Where(recorded => recorded.Position <= stage.Settled);
        CaseState state = id.Kind == CaseKind.Fiche
            ? before.Aggregate(new FicheRules().Unborn(id), new FicheRules().Evolve)
            : before.Aggregate(new SignalRules().Unborn(id), new SignalRules().Evolve);
        var definition = state.Process is { } process
            ? await stage.Silo.GetRequiredService<Definitions>().FindAsync(process.Definition, id.Kind)
            : null;
        return (state.Process, definition?.Definition);
    }
}
