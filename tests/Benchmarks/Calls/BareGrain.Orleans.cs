using LokaalSignaal.Cases;
using LokaalSignaal.Silo.Cases;

namespace LokaalSignaal.Benchmarks.Calls;

/// <summary>A case as a grain that knows its command beforehand, so that Orleans carries nothing to it but the call.</summary>
internal interface IBareGrain : IGrainWithStringKey
{
    /// <summary>Does the command.</summary>
    /// <returns>Whether it was refused.</returns>
    Task<bool> HandleAsync();
}

/// <inheritdoc cref="IBareGrain"/>
internal sealed class BareGrain(ActivationFactory factory, BothHosts hosts) : Grain, IBareGrain
{
    private readonly ICaseActivation _activation = factory.Create(hosts.Refused.Case);

    /// <inheritdoc/>
    public async Task<bool> HandleAsync() => await _activation.HandleAsync(hosts.Refused) is Answer.Refused;
}
