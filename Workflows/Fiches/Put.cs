using LokaalSignaal.Identity;
using LokaalSignaal.Processes;
using LokaalSignaal.Workflows.Processes;

namespace LokaalSignaal.Workflows.Fiches;

/// <summary>Whether a fiche was put to the mandatary: a step that names the role is active, or was.</summary>
public static class Put
{
    /// <summary>Whether a fiche was put to the mandatary.</summary>
    public static bool ToMandatary(ProcessState process, ProcessDefinition definition) =>
        process.Open.Select(step => step.Token.Step)
            .Concat(process.Passed.Select(step => step.Step))
            .Any(step => definition.Find(step)?.By.Contains(Role.Mandatary) ?? false);
}
