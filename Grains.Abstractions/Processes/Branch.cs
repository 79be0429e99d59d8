namespace LokaalSignaal.Processes;

/// <summary>A branch of a fork that is open.</summary>
/// <param name="Fork">The fork's step.</param>
/// <param name="Visit">Which visit to the fork.</param>
/// <param name="Way">The fork's outcome that this branch went.</param>
public readonly record struct Branch(StepId Fork, int Visit, OutcomeId Way);
