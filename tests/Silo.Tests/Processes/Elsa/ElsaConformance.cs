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

    protected override int Sketches => 30;
}

/// <summary>Any drawing, with states that are made again.</summary>
public sealed class ForgetfulElsaWalkConformance(ForgetfulElsa elsa) : WalkConformance, IClassFixture<ForgetfulElsa>
{
    protected override IProcessEngine Engine => elsa.Engine;

    protected override int Sketches => 30;
}

/// <summary>Many drawings, with states of which some are remembered.</summary>
[Trait("Category", "Long")]
public sealed class LongElsaWalkConformance(RememberingElsa elsa) : WalkConformance, IClassFixture<RememberingElsa>
{
    protected override IProcessEngine Engine => elsa.Engine;
}

public sealed class RememberingElsa() : SharedElsa(new ElsaEngine());

public sealed class ForgetfulElsa() : SharedElsa(new ElsaEngine { Memory = new ElsaMemory(most: 0) });

/// <summary>One engine for the tests of a class.</summary>
public abstract class SharedElsa(ElsaEngine engine) : IAsyncLifetime
{
    public ElsaEngine Engine => engine;

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => engine.DisposeAsync().AsTask();
}
