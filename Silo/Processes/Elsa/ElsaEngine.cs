using System.Collections.Immutable;
using LokaalSignaal.Processes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LokaalSignaal.Silo.Processes.Elsa;

/// <summary>
/// Elsa as the engine: it walks a definition as its flowchart. Where a case stands is in the case's events; Elsa's own
/// state is made from that again, unless it is still remembered. Whatever it says is held against what was drawn.
/// </summary>
/// <param name="logs">Where Elsa tells what it does; none: nowhere.</param>
public sealed class ElsaEngine(ILoggerFactory? logs = null) : IProcessEngine, IDisposable
{
    private readonly Lazy<Task<(ServiceProvider Elsa, ElsaCharts Charts)>> _rooms = new(async () =>
    {
        var elsa = await ElsaLibrary.OpenAsync(logs);
        return (elsa, new ElsaCharts(elsa));
    });

    /// <inheritdoc/>
    public string Name => "elsa";

    /// <summary>What is remembered of states.</summary>
    internal ElsaMemory Memory { get; init; } = new();

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">Elsa can't walk the definition, or walks it otherwise than it is drawn.</exception>
    public async ValueTask<ImmutableArray<Transition>> AdvanceAsync(
        ProcessDefinition definition,
        Marking marking,
        Stimulus stimulus,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(marking);
        var (elsa, charts) = await _rooms.Value;
        var chart = await charts.OfAsync(definition);
        await using var scope = elsa.CreateAsyncScope();
        var walk = new ElsaWalk(chart, scope.ServiceProvider, Memory, cancellationToken);
        return await walk.TakeAsync(marking, stimulus);
    }

    /// <summary>The charts that it loaded.</summary>
    internal async Task<ElsaCharts> ChartsAsync() => (await _rooms.Value).Charts;

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_rooms is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            _rooms.Value.Result.Elsa.Dispose();
        }
    }
}
