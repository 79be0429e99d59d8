using LokaalSignaal.Processes;

namespace LokaalSignaal.Workflows.Processes.Soundness;

/// <summary>A branch of a drawing: a way out of a fork.</summary>
internal readonly record struct Place(Step Fork, OutcomeId Way);
