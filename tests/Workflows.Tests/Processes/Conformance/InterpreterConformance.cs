using LokaalSignaal.Processes;
using LokaalSignaal.Workflows.Processes;

namespace LokaalSignaal.Workflows.Tests.Processes.Conformance;

public sealed class InterpreterConformance : EngineConformance
{
    protected override IProcessEngine Engine { get; } = new Interpreter();
}

public sealed class InterpreterWalkConformance : WalkConformance
{
    protected override IProcessEngine Engine { get; } = new Interpreter();
}
