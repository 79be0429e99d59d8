using LokaalSignaal.Silo.Processes;
using Microsoft.Extensions.DependencyInjection;

namespace LokaalSignaal.Silo.Tests.Processes;

public sealed class EnginesTests
{
    [Fact]
    public void The_interpreter_is_in_every_edition() => Assert.Equal("interpreter", Make(Engines.Interpreter));

    [Fact]
    public void The_usual_engine_is_one_that_is_here() => Assert.Equal(Engines.Usual, Make(null));

    [Fact]
    public void An_engine_that_isn_t_here_is_refused_by_its_name() =>
        Assert.Contains("'bpmn'", Assert.Throws<InvalidOperationException>(() => Make("bpmn")).Message, StringComparison.Ordinal);

    private static string Make(string? name)
    {
        using var services = new ServiceCollection().AddSingleton(new EngineChoice(name)).AddSingleton(Engines.Make).BuildServiceProvider();
        return services.GetRequiredService<LokaalSignaal.Processes.IProcessEngine>().Name;
    }
}
