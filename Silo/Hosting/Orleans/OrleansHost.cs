using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Cases;
using Orleans.Runtime.Messaging;
using Polly;

namespace LokaalSignaal.Silo.Hosting.Orleans;

/// <summary>
/// The host of a cluster: Orleans finds the silo where a case is awake, or wakes it in one. What comes to this process is
/// bounded, as in the embedded host. A command whose silo is lost on the way is sent again: its key makes it happen once.
/// </summary>
public sealed class OrleansHost(
    IGrainFactory grains,
    ActivationFactory factory,
    AnswerKeys keys,
    AwakeCases awake,
    HostBounds bounds,
    TimeProvider clock) : ILocalHost
{
    private static readonly TimeSpan _busyFor = TimeSpan.FromSeconds(1);

    // Longer than a cluster takes to find out that a silo is gone.
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(30);

    private readonly ResiliencePipeline<Answer?> _insisting = Patience.While<Answer?>(clock, answer => answer is null);
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _waiting;
    private volatile bool _closing;

    /// <inheritdoc/>
    public string Name => "orleans";

    /// <inheritdoc/>
    public int Awake => awake.Count;

    /// <inheritdoc/>
    public int Waiting => Volatile.Read(ref _waiting);

    /// <inheritdoc/>
    public CaseId NewCase(OwnerId owner, CaseKind kind, Actor actor, CommandKey key) => keys.NewCase(owner, kind, actor, key);

    /// <inheritdoc/>
    public async ValueTask<Answer> SendAsync(Dispatch dispatch, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dispatch);
        if (Interlocked.Increment(ref _waiting) > bounds.MostWaiting || _closing)
        {
            Leave();
            return new Answer.Busy(_busyFor);
        }

        // Whoever gives up waiting doesn't take back the command.
        return await InsistAsync(dispatch).WaitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _closing = true;
        if (Waiting > 0)
        {
            await _done.Task;
        }
    }

    private async Task<Answer> InsistAsync(Dispatch dispatch)
    {
        try
        {
            var (began, lost) = (clock.GetTimestamp(), false);
            return await _insisting.ExecuteAsync(async _ =>
            {
                var answer = await TryAsync(dispatch);
                lost |= answer is null;

                // Where an earlier sending was lost on the way, nobody can say that it wasn't done.
                answer = lost && answer is Answer.Busy or Answer.Unavailable ? null : answer;
                return answer ?? (clock.GetElapsedTime(began) > _longest ? new Answer.Unknown() : null);
            }) ?? new Answer.Unknown();
        }
        finally
        {
            Leave();
        }
    }

    // None: it was lost on the way, or its answer was.
    private async ValueTask<Answer?> TryAsync(Dispatch dispatch)
    {
        try
        {
            return await HandleAsync(dispatch);
        }
        catch (Exception full) when (full is LimitExceededException or GatewayTooBusyException)
        {
            return new Answer.Busy(_busyFor);
        }
        catch (Exception lost) when (lost is TimeoutException or OrleansMessageRejectionException or ConnectionFailedException)
        {
            return null;
        }
    }

    private Task<Answer> HandleAsync(Dispatch dispatch) => GrainOf(dispatch.Case) is { } grain
        ? grain.HandleAsync(dispatch)
        : factory.Create(dispatch.Case).HandleAsync(dispatch).AsTask();

    private ICaseGrain? GrainOf(CaseId id) =>
        id.Kind == CaseKind.Signal ? grains.GetGrain<ISignalGrain>(id.ToString())
        : id.Kind == CaseKind.Fiche ? grains.GetGrain<IFicheGrain>(id.ToString())
        : id.Kind == CaseKind.Municipality ? grains.GetGrain<IMunicipalityGrain>(id.ToString())
        : id.Kind == CaseKind.Organisation ? grains.GetGrain<IOrganisationGrain>(id.ToString())
        : id.Kind == CaseKind.Partnership ? grains.GetGrain<IPartnershipGrain>(id.ToString())
        : id.Kind == CaseKind.Share ? grains.GetGrain<IShareGrain>(id.ToString())
        : id.Kind == CaseKind.Dossier ? grains.GetGrain<IDossierGrain>(id.ToString())
        : id.Kind == CaseKind.Person ? grains.GetGrain<IPersonGrain>(id.ToString())
        : null;

    private void Leave()
    {
        if (Interlocked.Decrement(ref _waiting) == 0 && _closing)
        {
            _done.TrySetResult();
        }
    }
}
