using LokaalSignaal.Health;
using LokaalSignaal.Processes;
using LokaalSignaal.Silo.Hosting.Embedded;
using LokaalSignaal.Silo.Journal;

namespace LokaalSignaal.Silo.Hosting;

/// <summary>Tells how this process is.</summary>
public sealed class NodeHealth(IJournal journal, Following following, EmbeddedHost host, EmbeddedOptions options, IProcessEngine engine) : IHealth
{
    // Further behind than this, lists show what was and givers hear late.
    private const long MostLag = 50_000;

    /// <inheritdoc/>
    public async ValueTask<HealthView> ReadAsync(CancellationToken cancellationToken = default)
    {
        // A store in trouble is tried again each time somebody asks, so that it is ready as soon as there is room.
        var trouble = journal.Trouble is null ? null : await journal.ProbeAsync(cancellationToken);
        return new HealthView("embedded", "embedded", engine.Name,
        [
            new PartHealth("journal", trouble is null, trouble),
            new PartHealth("host", host.Waiting < options.MostWaiting, host.Waiting < options.MostWaiting ? null : "busy"),
            new PartHealth("followers", !IsBehind, IsBehind ? "behind" : null),
        ]);
    }

    private bool IsBehind => following.Lags.Values.DefaultIfEmpty().Max() > MostLag;
}
