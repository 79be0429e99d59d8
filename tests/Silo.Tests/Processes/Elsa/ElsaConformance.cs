using LokaalSignaal.Processes;
using LokaalSignaal.Silo.Processes.Elsa;
using LokaalSignaal.Workflows.Tests.Processes.Conformance;

namespace LokaalSignaal.Silo.Tests.Processes.Elsa;

/// <summary>Elsa's state is remembered from one step to the next.</summary>
public sealed class ElsaConformance(RememberingElsa elsa) : EngineConformance, IClassFixture<RememberingElsa>
{
    protected override IProcessEngine Engine => elsa.Engine;
}

/// <summary>Elsa's state is made again at every step.</summary>
public sealed class ForgetfulElsaConformance(ForgetfulElsa elsa) : EngineConformance, IClassFixture<ForgetfulElsa>
{
    protected override IProcessEngine Engine => elsa.Engine;
}

/// <summary>Any drawing, with states that are remembered.</summary>
public sealed class ElsaWalkConformance(RememberingElsa elsa) : WalkConformance, IClassFixture<RememberingElsa>
{
    protected override IProcessEngine Engine => elsa.Engine;

    protected override int Sketches => 60;
}

/// <summary>Any drawing, with states that are made again.</summary>
public sealed class ForgetfulElsaWalkConformance(ForgetfulElsa elsa) : WalkConformance, IClassFixture<ForgetfulElsa>
{
    protected override IProcessEngine Engine => elsa.Engine;

    protected override int Sketches => 60;
}

/// <summary>As many drawings as the interpreter walks.</summary>
[Trait("Category", "Long")]
public sealed class LongElsaWalkConformance(ForgetfulElsa elsa) : WalkConformance, IClassFixture<ForgetfulElsa>
{
    protected override IProcessEngine Engine => elsa.Engine;
}

/// <summary>One engine for the tests of a class.</summary>
public sealed class RememberingElsa : IDisposable
{
    public ElsaEngine Engine { get; } = new();

    public void Dispose() => Engine.Dispose();
}

/// <summary>One engine for the tests of a class, that remembers nothing.</summary>
public sealed class ForgetfulElsa : IDisposable
{
    public ElsaEngine Engine { get; } = new() { Memory = new ElsaMemory(most: 0) };

    public void Dispose() => Engine.Dispose();
}
