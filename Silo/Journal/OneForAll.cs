using Polly;

namespace LokaalSignaal.Silo.Journal;

/// <summary>
/// Does something in one of all processes on a store: in the one that has the lease, for as long as it has it. The
/// others ask for it patiently.
/// </summary>
/// <param name="leases">Settles who it is.</param>
/// <param name="name">What it is; the same in every process.</param>
/// <param name="time">The clock that it waits by between asking.</param>
/// <param name="patience">How it tries again when the store can't be asked.</param>
internal sealed class OneForAll(ILeases leases, string name, TimeProvider time, ResiliencePipeline patience)
{
    private static readonly TimeSpan _between = TimeSpan.FromSeconds(1);

    /// <summary>Runs until it is stopped, which it tells by an exception.</summary>
    /// <param name="lead">What is to be done; its token ends it when the lease is lost too.</param>
    /// <param name="watch">What is done now and then while another process leads.</param>
    /// <param name="stopping">Ends it.</param>
    public async Task RunAsync(
        Func<CancellationToken, Task> lead,
        Func<CancellationToken, ValueTask> watch,
        CancellationToken stopping)
    {
        await using var lease = leases.LeaseOf(name);
        while (true)
        {
            if (await patience.ExecuteAsync(lease.TryTakeAsync, stopping).ConfigureAwait(false))
            {
                await LeadAsync(lease, lead, stopping).ConfigureAwait(false);
            }

            await patience.ExecuteAsync(watch, stopping).ConfigureAwait(false);
            await Task.Delay(_between, time, stopping).ConfigureAwait(false);
        }
    }

    private static async Task LeadAsync(ILease lease, Func<CancellationToken, Task> lead, CancellationToken stopping)
    {
        using var led = CancellationTokenSource.CreateLinkedTokenSource(stopping, lease.Lost);
        try
        {
            await lead(led.Token).ConfigureAwait(false);
        }
        catch (Exception) when (lease.Lost.IsCancellationRequested && !stopping.IsCancellationRequested)
        {
            // Whoever has it now goes on from what was saved.
        }
    }
}
