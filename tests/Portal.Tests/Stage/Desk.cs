using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Signals;

namespace LokaalSignaal.Portal.Tests.Stage;

/// <summary>A host that writes down what it is sent and answers what it is told to, with the signals that pages read.</summary>
internal sealed class Desk : ICaseHost, ISignalQueries, ILiveFeed
{
    public List<Dispatch> Sent { get; } = [];

    public Dictionary<CaseId, SignalView> Signals { get; } = [];

    public Func<Dispatch, Answer> Answering { get; set; } = dispatch => new Answer.Accepted(dispatch.Case, 1);

    public int Similar { get; set; }

    public List<Func<CaseId, Task>> Watching { get; } = [];

    /// <summary>What happens at the moment when somebody begins to watch.</summary>
    public Action Subscribing { get; set; } = () => { };

    public ValueTask<Answer> SendAsync(Dispatch dispatch, CancellationToken cancellationToken = default)
    {
        Sent.Add(dispatch);
        return new(Answering(dispatch));
    }

    public CaseId NewCase(OwnerId owner, CaseKind kind, Actor actor, CommandKey key) =>
        CaseId.Of(owner, kind, string.Concat(key.Value.ToUpperInvariant().Where("0123456789ABCDEFGH".Contains)).PadRight(12, '0')[..12]);

    public ValueTask<PageOf<SignalSummary>> ListAsync(SignalFilter filter, Paging paging, Actor reader, CancellationToken cancellationToken = default) =>
        new(new PageOf<SignalSummary>([], null));

    public ValueTask<int> CountAsync(SignalFilter filter, Actor reader, CancellationToken cancellationToken = default) => new(Signals.Count);

    public ValueTask<bool> ReachesAsync(CaseId signal, Actor reader, CancellationToken cancellationToken = default) => new(Signals.ContainsKey(signal));

    /// <summary>By whom signals were opened.</summary>
    public List<Actor> Opened { get; } = [];

    public ValueTask<SignalView?> FindAsync(CaseId signal, Actor reader, CancellationToken cancellationToken = default)
    {
        Opened.Add(reader);
        return new(Signals.GetValueOrDefault(signal));
    }

    public ValueTask<PageOf<SignalView>> MineAsync(Paging paging, Actor reader, CancellationToken cancellationToken = default) =>
        new(new PageOf<SignalView>([.. Signals.Values], null));

    public ValueTask<SignalView?> FollowAsync(string code, CancellationToken cancellationToken = default) =>
        new(Signals.Values.FirstOrDefault(signal => signal.FollowCode == code));

    public ValueTask<ImmutableArray<SimilarSignal>> SimilarAsync(CaseId signal, int most, Actor reader, CancellationToken cancellationToken = default) => new([]);

    public ValueTask<int> CountSimilarAsync(OwnerId municipality, string text, CancellationToken cancellationToken = default) => new(Similar);

    public IDisposable Subscribe(OwnerId owner, Func<CaseId, Task> changed)
    {
        Watching.Add(changed);
        Subscribing();
        return new Leaving(() => Watching.Remove(changed));
    }

    private sealed class Leaving(Action leave) : IDisposable
    {
        public void Dispose() => leave();
    }
}
