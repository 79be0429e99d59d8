using LokaalSignaal.Processes;
using LokaalSignaal.Workflows.Processes;

namespace LokaalSignaal.Workflows.Tests.Processes.Conformance;

public sealed class InterpreterConformance : EngineConformance
{
    protected override IProcessEngine Engine { get; } = new Interpreter();
}
