using LokaalSignaal.Processes;
using LokaalSignaal.Silo.Processes.Elsa;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LokaalSignaal.Silo.Processes;

public static partial class Engines
{
    static partial void Bring(ref Func<IServiceProvider, IProcessEngine>? elsa) =>
        elsa = services => new ElsaEngine(services.GetService<ILoggerFactory>());
}
