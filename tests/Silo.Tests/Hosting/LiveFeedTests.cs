using System.Reflection;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Hosting;
using LokaalSignaal.Silo.Journal;

namespace LokaalSignaal.Silo.Tests.Hosting;

/// <summary>Pages hear of what changes, also after the store was out of reach for a while.</summary>
public sealed class LiveFeedTests
{
    [Fact]
    public async Task It_goes_on_after_the_store_could_not_be_read()
    {
        await using var silo = new RunningSilo();
        var kortrijk = await silo.FoundAsync("kortrijk");
        var giver = await silo.RegisterAsync(kortrijk, Role.Giver);
        var journal = DispatchProxy.Create<IJournal, Stumbling>();
        var stumbling = (Stumbling)(object)journal;
        (stumbling.Behind, stumbling.Failures) = (silo.Journal, 2);
        await using var feed = new LiveFeed(journal, TimeProvider.System);
        var heard = new TaskCompletionSource<CaseId>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var subscription = feed.Subscribe(kortrijk, id =>
        {
            heard.TrySetResult(id);
            return Task.CompletedTask;
        });
        feed.Start();

        var signal = await silo.GiveAsync(kortrijk, giver);

        Assert.Equal(signal, await heard.Task.WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.True(stumbling.Failures <= 0);
    }

    // The real journal, but for its first readings.
    public class Stumbling : DispatchProxy
    {
        public IJournal? Behind { get; set; }

        public int Failures { get; set; }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
            targetMethod!.Name == nameof(IJournal.ReadAfterAsync) && Failures-- > 0
                ? throw new StoreUnavailableException("io")
                : targetMethod.Invoke(Behind, args);
    }
}
