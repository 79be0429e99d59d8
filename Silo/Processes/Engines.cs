using LokaalSignaal.Processes;
using LokaalSignaal.Workflows.Processes;
using Microsoft.Extensions.DependencyInjection;

namespace LokaalSignaal.Silo.Processes;

/// <summary>The engines that this program was built with. All of them walk a definition alike.</summary>
public static partial class Engines
{
    /// <summary>The engine of the house.</summary>
    public const string Interpreter = "interpreter";

    /// <summary>Elsa; in the cluster edition only.</summary>
    public const string Elsa = "elsa";

    /// <summary>The engine that walks when nobody chose one: Elsa where it is, else the interpreter.</summary>
    public static string Usual => ElsaMaker() is null ? Interpreter : Elsa;

    /// <summary>The engines that this program was built with.</summary>
    public static IEnumerable<string> All => ElsaMaker() is null ? [Interpreter] : [Interpreter, Elsa];

    /// <summary>The engine that was chosen.</summary>
    /// <exception cref="InvalidOperationException">This program was built without it.</exception>
    public static IProcessEngine Make(IServiceProvider services)
    {
        var name = services.GetService<EngineChoice>()?.Name ?? Usual;
        return name == Interpreter ? new Interpreter()
            : name == Elsa && ElsaMaker() is { } elsa ? elsa(services)
            : throw new InvalidOperationException($"There is no engine '{name}' in this edition.");
    }

    private static Func<IServiceProvider, IProcessEngine>? ElsaMaker()
    {
        Func<IServiceProvider, IProcessEngine>? elsa = null;
        Bring(ref elsa);
        return elsa;
    }

    // Only the cluster edition brings one.
    static partial void Bring(ref Func<IServiceProvider, IProcessEngine>? elsa);
}
