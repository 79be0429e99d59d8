using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Processes;
using LokaalSignaal.Silo.Cases;
using LokaalSignaal.Silo.Fiches;
using LokaalSignaal.Silo.Hosting;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Processes;
using LokaalSignaal.Silo.Triage;
using Microsoft.Extensions.DependencyInjection;

namespace LokaalSignaal.Silo.Demonstration;

/// <summary>
/// The silo put together once more over the same store, with a clock of its own: what is done here goes by the real
/// rules, at its own moment in the past year. What follows from a deed is done before the next deed, so that it is
/// dated rightly too.
/// </summary>
internal sealed class Stage : IAsyncDisposable
{
    private static readonly TimeSpan Reaction = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly ServiceProvider _silo;
    private readonly DemonstrationClock _clock;
    private readonly DateTimeOffset _last;
    private readonly ICaseHost _host;
    private readonly IJournal _journal;
    private readonly ImmutableArray<IFollower> _followers;
    private readonly Dictionary<CaseId, long> _handled = [];

    /// <summary>Sets a stage.</summary>
    /// <param name="store">The store.</param>
    /// <param name="words">The word lists, read once for all stages.</param>
    /// <param name="first">The moment at which it opens.</param>
    /// <param name="last">The moment that nothing goes beyond.</param>
    public Stage(OpenedStore store, PlatformWords words, DateTimeOffset first, DateTimeOffset last)
    {
        (_clock, _last) = (new DemonstrationClock(first), last);
        _silo = new ServiceCollection()
            .AddSingleton<TimeProvider>(_clock)
            .AddSilo(store)
            .AddSingleton(words)
            .AddSingleton<TriageFollower>()
            .AddSingleton<BundlingFollower>()
            .AddSingleton<FicheLabelsFollower>()
            .AddSingleton<Notices>()
            .BuildServiceProvider();
        _host = _silo.GetRequiredService<ICaseHost>();
        _journal = _silo.GetRequiredService<IJournal>();
        _followers =
        [
            _silo.GetRequiredService<TriageFollower>(),
            _silo.GetRequiredService<BundlingFollower>(),
            _silo.GetRequiredService<FicheLabelsFollower>(),
        ];
    }

    /// <summary>What it is put together of.</summary>
    public IServiceProvider Silo => _silo;

    /// <summary>The time here.</summary>
    public DateTimeOffset Now => _clock.GetUtcNow();

    /// <summary>The names of the followers whose work is done here.</summary>
    public IEnumerable<string> Followers => _followers.Select(follower => follower.Name);

    /// <summary>The day here.</summary>
    public DateOnly Today => BrusselsTime.DayOf(Now);

    /// <summary>The process that cases of a kind go by at a municipality.</summary>
    public async ValueTask<ProcessDefinition> DefinitionAsync(OwnerId municipality, CaseKind kind) =>
        (await _silo.GetRequiredService<Definitions>().CurrentAsync(municipality, kind))!.Definition;

    /// <summary>Whether a signal came to its end.</summary>
    public bool HasEnded(CaseId signal) => _silo.GetRequiredService<IStoreReader>().HasEnded(signal);

    /// <summary>The id of a case that begins here.</summary>
    public CaseId NewCase(OwnerId owner, CaseKind kind, string name) =>
        _host.NewCase(owner, kind, Actor.System, CommandKey.Of($"demonstration-{name}"));

    /// <summary>Lets time go on to a moment; first the terms that pass until then.</summary>
    public async ValueTask GoToAsync(DateTimeOffset moment, OwnerId municipality)
    {
        foreach (var (at, id, visit) in await TermsAsync(BrusselsTime.DayOf(moment), municipality))
        {
            _clock.Set(at);
            await DoAsync(Actor.System, id, new PassTerm(visit), TermWatch.KeyOf(id, visit).Value);
        }

        _clock.Set(moment);
    }

    /// <summary>Does something, and all that follows from it.</summary>
    /// <exception cref="InvalidOperationException">It was refused: the material doesn't fit the rules.</exception>
    public async ValueTask DoAsync(Actor actor, CaseId id, Command command, string name)
    {
        var dispatch = new Dispatch(id, command, actor, CommandKey.Of(name));
        var answer = await _host.SendAsync(dispatch);
        while (answer is Answer.Busy)
        {
            await Task.Delay(Pause);
            answer = await _host.SendAsync(dispatch);
        }

        if (answer is not Answer.Accepted)
        {
            throw new InvalidOperationException($"The demonstration can't go on with {name}: {answer}.");
        }

        if (id.Kind == CaseKind.Signal || id.Kind == CaseKind.Fiche)
        {
            await FollowAsync(id);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _silo.DisposeAsync();

    // The followers answer as they do in real life; a fiche's events concern its signals, and theirs it.
    private async ValueTask FollowAsync(CaseId id)
    {
        var events = await NewAsync(id);
        if (events.IsEmpty)
        {
            return;
        }

        _clock.Set(Moments.Sooner(Now + Reaction, _last));
        foreach (var follower in _followers)
        {
            await follower.HandleAsync(events, CancellationToken.None);
        }

        foreach (var concerned in Concerned(events).Append(id).Distinct())
        {
            await FollowAsync(concerned);
        }
    }

    private ImmutableArray<CaseId> Concerned(ImmutableArray<RecordedEvent> events) =>
        events.Any(recorded => recorded.Case.Kind == CaseKind.Fiche)
            ? _silo.GetRequiredService<IStoreReader>().SignalsOf(events[0].Case)
            : _silo.GetRequiredService<IStoreReader>().FichesOf(events[0].Case);

    private async ValueTask<ImmutableArray<RecordedEvent>> NewAsync(CaseId id)
    {
        var history = await _journal.ReadAsync(id, fromStart: true);
        var handled = _handled.GetValueOrDefault(id);
        _handled[id] = history.Events.IsEmpty ? handled : history.Events[^1].Version;
        return [.. history.Events.Where(recorded => recorded.Version > handled)];
    }

    private async ValueTask<ImmutableArray<(DateTimeOffset At, CaseId Case, int Visit)>> TermsAsync(DateOnly until, OwnerId municipality) =>
        await _silo.GetRequiredService<IStoreReader>().TermsAsync(until, municipality);
}
