using System.Collections.Concurrent;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Hosting;
using LokaalSignaal.Silo.Hosting.Orleans;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Tests.Journal;
using Microsoft.Extensions.DependencyInjection;
using Orleans.TestingHost;

namespace LokaalSignaal.Silo.Tests.Hosting.Orleans;

/// <summary>A silo is killed while cases are awake in it: what was acknowledged is there, and nothing is there twice.</summary>
public sealed class LostSiloTests : IAsyncLifetime
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    private readonly RunningSilo _silo = new(services => services
        .AddSingleton<IJournal>(provider => new MeddledJournal(provider.GetRequiredService<OpenedStore>().Store))
        .AddCluster(new HostBounds { Unanswered = TimeSpan.FromSeconds(3) }));

    private OwnerId _kortrijk;
    private Actor _nurse;
    private Actor _processor;

    private MeddledJournal Journal => (MeddledJournal)_silo.Journal;

    public async Task InitializeAsync()
    {
        _kortrijk = await _silo.FoundAsync("kortrijk");
        _nurse = await _silo.RegisterAsync(_kortrijk, Role.Giver);
        _processor = await _silo.RegisterAsync(_kortrijk, Role.Processor);
    }

    public Task DisposeAsync() => _silo.DisposeAsync().AsTask();

    // The silo that is lost goes on as a ghost: it has yet to write, or wrote and never told.
    [StoreTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_command_whose_silo_is_killed_on_the_way_happens_once_and_is_answered(bool written)
    {
        var signal = await SignalAsync();
        var (ghost, results) = (new Gate(), new ConcurrentQueue<AppendResult>());
        var first = true;
        Journal.Instead = async (append, write) =>
        {
            var result = append.Case != signal || !Interlocked.Exchange(ref first, false) ? await write(append)
                : written ? await ghost.AfterAsync(append, write)
                : await ghost.HoldAsync(append, write);
            results.Enqueue(result);
            return result;
        };
        var note = NoteAsync(signal, 1);
        await ghost.ComeAsync();

        var killing = KillAsync(signal);
        var answer = Assert.IsType<Answer.Accepted>(await note.WaitAsync(_patience));
        Assert.Equal(written, answer.Again);
        Assert.Equal(1, await NotesAsync(signal));
        ghost.Open();
        await killing.WaitAsync(_patience);
        await UntilAsync(() => results.Count == 2);

        Assert.Equal(answer.Version, Assert.Single(results.OfType<AppendResult.Committed>()).Version);
        Assert.Equal(1, await NotesAsync(signal));
        Assert.Equal(new Answer.Accepted(signal, answer.Version + 1), await NoteAsync(signal, 2));
    }

    [StoreFact]
    public async Task While_many_speak_a_silo_is_killed_and_each_is_heard_once()
    {
        var signals = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => SignalAsync()));
        var (done, half) = (0, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));

        var speaking = signals.Select(async signal =>
        {
            for (var n = 0; n < 10; n++)
            {
                Assert.IsType<Answer.Accepted>(await NoteAsync(signal, n));
                if (Interlocked.Increment(ref done) == 60)
                {
                    half.SetResult();
                }
            }
        }).ToList();
        await half.Task.WaitAsync(_patience);
        await KillAsync(signals[0]);
        await Task.WhenAll(speaking).WaitAsync(_patience);

        Assert.Single(_silo.Get<InProcessTestCluster>().Silos);
        foreach (var signal in signals)
        {
            Assert.Equal(10, await NotesAsync(signal));
        }
    }

    private async Task KillAsync(CaseId id)
    {
        var cluster = _silo.Get<InProcessTestCluster>();
        var place = await cluster.Client.GetGrain<IManagementGrain>(0).GetActivationAddress(cluster.Client.GetGrain<ISignalGrain>(id.ToString()));
        await cluster.KillSiloAsync(Assert.Single(cluster.Silos, silo => silo.SiloAddress.Equals(place)));
    }

    private async Task<CaseId> SignalAsync()
    {
        var id = await _silo.GiveAsync(_kortrijk, _nurse);
        await _silo.RestAsync();
        return id;
    }

    private Task<Answer> NoteAsync(CaseId id, int number) =>
        _silo.Host.SendAsync(new Dispatch(id, new AddNote($"Gebeld, {number} keer."), _processor, CommandKey.Of($"lost-{id.Key}-{number}"))).AsTask();

    private async Task<int> NotesAsync(CaseId id) =>
        (await _silo.Journal.ReadAsync(id, fromStart: true)).Events.Count(recorded => recorded.Event is NoteAdded);

    private static async Task UntilAsync(Func<bool> there)
    {
        using var patience = new CancellationTokenSource(_patience);
        while (!there())
        {
            await Task.Yield();
            patience.Token.ThrowIfCancellationRequested();
        }
    }
}
