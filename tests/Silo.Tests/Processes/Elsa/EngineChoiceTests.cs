using LokaalSignaal.Health;
using LokaalSignaal.Silo.Processes;
using LokaalSignaal.Silo.Tests.Journal;
using Microsoft.Extensions.DependencyInjection;

namespace LokaalSignaal.Silo.Tests.Processes.Elsa;

/// <summary>Which engine runs in the cluster edition, and that health tells it.</summary>
public sealed class EngineChoiceTests
{
    [StoreTheory]
    [InlineData(null, "elsa")]
    [InlineData(Engines.Elsa, "elsa")]
    [InlineData(Engines.Interpreter, "interpreter")]
    public async Task The_engine_is_Elsa_unless_somebody_chose_otherwise(string? chosen, string told)
    {
        await using var silo = new RunningSilo(services => services.AddSingleton(new EngineChoice(chosen)));

        Assert.Equal(told, (await silo.Get<IHealth>().ReadAsync()).Engine);
    }
}

/// <summary>A signal the whole way on Elsa.</summary>
public sealed class ElsaJourneyTests() : JourneyTests(new RunningSilo(services => services.AddSingleton(new EngineChoice(Engines.Elsa))));

/// <summary>A signal the whole way on the interpreter, in the cluster edition.</summary>
public sealed class InterpreterJourneyTests() : JourneyTests(new RunningSilo(services => services.AddSingleton(new EngineChoice(Engines.Interpreter))));
