using LokaalSignaal.Cases;
using LokaalSignaal.Portal.MySignals;
using LokaalSignaal.Portal.Tests.Stage;

namespace LokaalSignaal.Portal.Tests.MySignals;

public sealed class LiveSignalsTests : IAsyncLifetime
{
    private readonly PortalOnStage portal = new();

    [Fact]
    public async Task A_page_hears_of_what_its_giver_can_see_now()
    {
        var signal = Given.Signal("BBBBBB");
        portal.Desk.Signals[signal.Id] = signal;
        var closed = signal with { Status = CaseStatus.Closed };

        using var line = await portal.ListenAsync(LiveSignals.Address(signal.Id));
        Assert.Equal(Prints.Of(signal), await line.NextAsync("print"));
        portal.Desk.Signals[signal.Id] = closed;
        await Task.WhenAll(portal.Desk.Watching.ToArray().Select(watching => watching(signal.Id)));

        Assert.Equal(Prints.Of(closed), await line.NextAsync("print"));
    }

    [Fact]
    public async Task What_changes_just_before_the_page_listens_is_heard_too()
    {
        var signal = Given.Signal("BBBBBB");
        portal.Desk.Signals[signal.Id] = signal;
        var closed = signal with { Status = CaseStatus.Closed };
        portal.Desk.Subscribing = () => portal.Desk.Signals[signal.Id] = closed;

        using var line = await portal.ListenAsync(LiveSignals.Address(signal.Id));

        Assert.Equal(Prints.Of(closed), await line.NextAsync("print"));
    }

    [Fact]
    public async Task Who_isnt_signed_in_hears_nothing()
    {
        await using var stranger = new PortalOnStage();

        Assert.Equal(302, (await stranger.GetAsync(LiveSignals.Address(null))).Status);
    }

    public Task InitializeAsync() => portal.SignInAsync();

    public Task DisposeAsync() => portal.DisposeAsync().AsTask();
}
