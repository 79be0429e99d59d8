using System.Collections.Concurrent;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Cases;

namespace LokaalSignaal.Silo.Hosting.Embedded;

/// <summary>
/// The host of one process: one live activation a case, each with a bounded mailbox, and all of them together bounded
/// too. Cases that nobody spoke to for a while are put to sleep; the journal wakes them again.
/// </summary>
public sealed class EmbeddedHost : ILocalHost
{
    private static readonly TimeSpan BusyFor = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<CaseId, Mailbox> _mailboxes = [];
    private readonly ActivationFactory _factory;
    private readonly AnswerKeys _keys;
    private readonly HostBounds _options;
    private readonly TimeProvider _clock;
    private readonly ITimer _bedtime;
    private int _waiting;
    private volatile bool _closing;

    /// <summary>Makes a host; it is ready at once.</summary>
    public EmbeddedHost(ActivationFactory factory, AnswerKeys keys, HostBounds options, TimeProvider clock)
    {
        (_factory, _keys, _options, _clock) = (factory, keys, options, clock);
        _bedtime = clock.CreateTimer(_ => PutToSleep(), null, options.Idle / 2, options.Idle / 2);
    }

    /// <inheritdoc/>
    public string Name => "embedded";

    /// <inheritdoc/>
    public int Awake => _mailboxes.Count;

    /// <inheritdoc/>
    public int Waiting => Volatile.Read(ref _waiting);

    /// <inheritdoc/>
    public CaseId NewCase(OwnerId owner, CaseKind kind, Actor actor, CommandKey key) => _keys.NewCase(owner, kind, actor, key);

    /// <inheritdoc/>
    public async ValueTask<Answer> SendAsync(Dispatch dispatch, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dispatch);
        if (Interlocked.Increment(ref _waiting) > _options.MostWaiting || _closing)
        {
            Leave();
            return new Answer.Busy(BusyFor);
        }

        var letter = new Letter(dispatch, Leave);
        return Post(letter) ? await letter.Answer.WaitAsync(cancellationToken) : new Answer.Busy(BusyFor);
    }

    /// <summary>Puts cases to sleep to which nobody spoke for a while.</summary>
    public void PutToSleep()
    {
        var since = _clock.GetTimestamp();
        foreach (var (id, mailbox) in _mailboxes)
        {
            if (_clock.GetElapsedTime(mailbox.LastUsed, since) >= _options.Idle && mailbox.TryClose())
            {
                _mailboxes.TryRemove(KeyValuePair.Create(id, mailbox));
            }
        }
    }

    /// <summary>Takes no more commands, and finishes those it took.</summary>
    public async ValueTask DisposeAsync()
    {
        _closing = true;
        await _bedtime.DisposeAsync();
        await Task.WhenAll(_mailboxes.Values.Select(mailbox => mailbox.Idle));
    }

    private bool Post(Letter letter)
    {
        while (true)
        {
            var mailbox = _mailboxes.GetOrAdd(letter.Dispatch.Case, Open);
            switch (mailbox.Post(letter))
            {
                case Posting.Taken:
                    return true;
                case Posting.Full:
                    Leave();
                    return false;
                default:
                    _mailboxes.TryRemove(KeyValuePair.Create(letter.Dispatch.Case, mailbox));
                    break;
            }
        }
    }

    private Mailbox Open(CaseId id) => new(_factory.Create(id), _options.MostPerCase, _clock);

    private void Leave() => Interlocked.Decrement(ref _waiting);
}
