using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Processes;
using LokaalSignaal.Silo.Cases;
using LokaalSignaal.Silo.Fiches;
using LokaalSignaal.Silo.Hosting;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Processes;
using LokaalSignaal.Silo.Triage;
using Microsoft.Extensions.DependencyInjection;
using Polly;

namespace LokaalSignaal.Silo.Demonstration;

/// <summary>
/// The silo put together once more over the same store, with a clock of its own: what is done here goes by the real
/// rules, at its own moment in the past year. What follows from a deed is done before the next deed, so that it is
/// dated rightly too.
/// </summary>
internal sealed class Stage : IAsyncDisposable
{
    private static readonly TimeSpan Reaction = TimeSpan.FromSeconds(2);
    private static readonly ResiliencePipeline<Answer> Patient =
        Patience.While<Answer>(TimeProvider.System, answer => answer is Answer.Busy or Answer.Unknown);

    // All engines walk alike; a year is walked soonest by this one.
    private static readonly EngineChoice Quickest = new(Engines.Interpreter);

    private readonly ServiceProvider _silo;
    private readonly DemonstrationClock _clock;
    private readonly DateTimeOffset _last;
    private readonly ICaseHost _host;
    private readonly IJournal _journal;
    private readonly ImmutableArray<IFollower> _followers;
    private readonly Dictionary<CaseId, long> _handled = [];
    private Progress _progress;

    /// <summary>Sets a stage.</summary>
    /// <param name="store">The store.</param>
    /// <param name="words">The word lists, read once for all stages.</param>
    /// <param name="first">The moment at which it opens.</param>
    /// <param name="last">The moment that nothing goes beyond.</param>
    public Stage(OpenedStore store, PlatformWords words, DateTimeOffset first, DateTimeOffset last)
    {
        (_clock, _last, _progress) = (new DemonstrationClock(first), last, new Progress(0, first, 0));
        _silo = new ServiceCollection()
            .AddSingleton<TimeProvider>(_clock)
            .AddSilo(store)
            .AddSingleton(Quickest)
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

    /// <summary>The position up to which all that follows from the events is done.</summary>
    public long Settled => _progress.Head;

    /// <summary>The names of the followers whose work is done here.</summary>
    public IEnumerable<string> Followers => _followers.Select(follower => follower.Name);

    /// <summary>The day here.</summary>
    public DateOnly Today => BrusselsTime.DayOf(Now);

    /// <summary>The process that cases of a kind go by at a municipality.</summary>
    public async ValueTask<ProcessDefinition> DefinitionAsync(OwnerId municipality, CaseKind kind) =>
        (await _silo.GetRequiredService<Definitions>().CurrentAsync(municipality, kind))!.Definition;

    /// <summary>Whether a signal came to its end.</summary>
    public bool HasEnded(CaseId signal) => _silo.GetRequiredService<IStoreReader>().HasEnded(signal);

    /// <summary>The case of an organisation's partnership in a municipality.</summary>
    public CaseId PartnershipOf(OwnerId municipality, OwnerId organisation) =>
        Silo.GetRequiredService<IPartnershipQueries>().CaseOf(municipality, organisation);

    /// <summary>The id that a case gets, by its name.</summary>
    public CaseId NewCase(OwnerId owner, CaseKind kind, string name) =>
        _host.NewCase(owner, kind, Actor.System, CommandKey.Of($"demonstration-{name}"));

    /// <summary>Takes up the year of a municipality where it broke off, or at its beginning.</summary>
    /// <returns>How many deeds are done already.</returns>
    public async ValueTask<int> TakeUpAsync(OwnerId municipality)
    {
        var reader = _silo.GetRequiredService<IStoreReader>();
        if (Progress.Of(reader, municipality) is not { } kept)
        {
            await SettleAsync(municipality, 0);
            return 0;
        }

        _progress = kept;
        _clock.Set(kept.Now);
        if (await reader.UnsettledAsync(municipality, kept.Head) is var (at, id, type))
        {
            await FinishAsync(municipality, at, id, type);
        }

        return kept.Deeds;
    }

    /// <summary>Keeps that so many deeds are done, with all that follows from them.</summary>
    public async ValueTask SettleAsync(OwnerId municipality, int deeds)
    {
        _progress = new Progress(deeds, Now, _journal.Head);
        await _progress.KeepAsync(_journal, municipality);
    }

    /// <summary>Lets time go on to a moment; first the terms that pass until then.</summary>
    public async ValueTask GoToAsync(DateTimeOffset moment, OwnerId municipality)
    {
        foreach (var (at, id, visit) in await TermsAsync(BrusselsTime.DayOf(moment), municipality))
        {
            _clock.Set(at);
            await DoAsync(Actor.System, id, new PassTerm(visit), TermWatch.KeyOf(id, visit).Value);
            await SettleAsync(municipality, _progress.Deeds);
        }

        _clock.Set(moment);
    }

    /// <summary>Does something, and all that follows from it.</summary>
    /// <exception cref="InvalidOperationException">It was refused: the material doesn't fit the rules.</exception>
    public async ValueTask DoAsync(Actor actor, CaseId id, Command command, string name)
    {
        var dispatch = new Dispatch(id, command, actor, CommandKey.Of(name));
        var answer = await Patient.ExecuteAsync(stopping => _host.SendAsync(dispatch, stopping));
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

    // A deed that broke off is done once more, and remembered; a term that passed isn't there any more to pass again.
    private async ValueTask FinishAsync(OwnerId municipality, DateTimeOffset at, CaseId id, string type)
    {
        _clock.Set(at);
        await FollowAsync(id);
        if (EventNames.TypeOf(type) == typeof(TermPassed))
        {
            await SettleAsync(municipality, _progress.Deeds);
        }
    }

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

    // What is later than now was done before the filling broke off, and has its turn when it is now again.
    private async ValueTask<ImmutableArray<RecordedEvent>> NewAsync(CaseId id)
    {
        var history = await _journal.ReadAsync(id, fromStart: true);
        var handled = _handled.GetValueOrDefault(id);
        ImmutableArray<RecordedEvent> found =
            [.. history.Events.Where(recorded => recorded.Version > handled && recorded.Position > Settled && recorded.At <= Now)];
        _handled[id] = found.IsEmpty ? handled : found[^1].Version;
        return found;
    }

    private async ValueTask<ImmutableArray<(DateTimeOffset At, CaseId Case, int Visit)>> TermsAsync(DateOnly until, OwnerId municipality) =>
        await _silo.GetRequiredService<IStoreReader>().TermsAsync(until, municipality);
}
