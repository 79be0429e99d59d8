using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.People;
using LokaalSignaal.Portal.MySignals;
using LokaalSignaal.Portal.Tests.Stage;
using LokaalSignaal.Readers;
using LokaalSignaal.Signals;
using LokaalSignaal.Texts;

namespace LokaalSignaal.Portal.Tests.MySignals;

public sealed class MySignalsTests : IAsyncLifetime
{
    private readonly PortalOnStage portal = new();

    [Fact]
    public async Task Who_gave_nothing_yet_is_told_what_to_do()
    {
        portal.Desk.Signals.Clear();

        var page = await portal.GetAsync("/mijn-signalen");

        Assert.Equal("/signaal", page.Document.QuerySelector(".empty a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_list_says_how_each_stands_and_what_is_new()
    {
        Add(Given.Signal("AAAAAA") with { Status = CaseStatus.Closed });
        Add(Given.Signal("BBBBBB"));
        portal.Town.Notices = [new NoticeView(Id("BBBBBB"), "feedback", Given.At, false)];

        var page = await portal.GetAsync("/mijn-signalen");

        Assert.Contains("Je gaf 2 signalen. Bij 1 signaal is er nieuws.", page.Words, StringComparison.Ordinal);
        Assert.Equal(["Afgerond", "Nieuw antwoord"], page.All(".list .tag").Select(tag => tag.TextContent));
        Assert.Contains("Al de derde keer dat een oudere huurder geen herstelling krijgt.", page.Of(".list h2"), StringComparison.Ordinal);
        Assert.Contains("woensdag 2 september", page.Of(".list .meta"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Looking_at_a_signal_is_hearing_its_news()
    {
        Add(Given.Signal("BBBBBB"));
        portal.Town.Notices = [new NoticeView(Id("BBBBBB"), "feedback", Given.At, false)];

        await portal.GetAsync("/mijn-signalen/kortrijk~signal~BBBBBB");

        Assert.Empty(portal.Town.Notices);
    }

    [Fact]
    public async Task A_giver_reads_who_sees_their_signal_and_why()
    {
        Add(Given.Signal("BBBBBB"));
        var kortrijk = new Seer(Town.Kortrijk, "Kortrijk", Role.Processor, new LocalText("Dit mag een verwerker: daarom."), [new LocalText("een signaal lezen"), new LocalText("een nota toevoegen")]);
        portal.Town.Seers = [new Seer(null, null, Role.Giver, new LocalText("Dit mag wie het gaf: altijd."), []), kortrijk];

        var page = await portal.GetAsync("/mijn-signalen/kortrijk~signal~BBBBBB");

        Assert.Equal(["Wie het signaal gaf", "Verwerkers van Kortrijk"], page.All(".more h3").Select(head => head.TextContent));
        Assert.Contains("Dit mag een verwerker: daarom.", page.Words, StringComparison.Ordinal);
        Assert.Contains("Mag: een signaal lezen; een nota toevoegen.", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_giver_reads_in_what_quality_their_signal_was_read()
    {
        Add(Given.Signal("BBBBBB"));
        var at = new DateTimeOffset(2026, 2, 9, 10, 0, 0, TimeSpan.Zero);
        portal.Town.ReadLines = [new ReadLine(CaseId.Of("kortrijk/signal/BBBBBB"), at, new Capacity(Town.Kortrijk, Role.Processor), Purpose.Question, new LocalText("")) { OwnerName = "Kortrijk" }];

        var page = await portal.GetAsync("/mijn-signalen/kortrijk~signal~BBBBBB");

        Assert.Contains("een signaalverwerker van Kortrijk, om een vraag te beantwoorden", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_ask_sees_nothing_of_it()
    {
        Add(Given.Signal("BBBBBB"));

        Assert.DoesNotContain("Wie ziet dit?", (await portal.GetAsync("/mijn-signalen/kortrijk~signal~BBBBBB")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signal_shows_its_way_and_nothing_that_givers_dont_see()
    {
        Add(Given.Signal("BBBBBB") with
        {
            Timeline = [.. Given.Signal().Timeline, new TimelineItem(Given.At.AddDays(2), "feedback", Text: "We zoeken het uit.", TextId: Given.Ref)],
        });

        var page = await portal.GetAsync("/mijn-signalen/kortrijk~signal~BBBBBB");

        Assert.Equal("We bekijken je signaal", page.Of("h1"));
        Assert.Equal(["Je gaf dit signaal", "We bekijken je signaal", "Antwoord van Kortrijk"], page.All(".timeline h3").Select(title => title.TextContent));
        Assert.Equal("We zoeken het uit.", page.Of(".answer"));
        Assert.DoesNotContain("Niet voor de gever", page.Words, StringComparison.Ordinal);
        Assert.Equal("We bekijken je signaal", page.Of("[aria-current=step] h3"));
    }

    [Fact]
    public async Task A_giver_adds_to_a_signal()
    {
        Add(Given.Signal("BBBBBB"));

        var page = await portal.SubmitAsync(await portal.GetAsync("/mijn-signalen/kortrijk~signal~BBBBBB"), "aanvullen", ("text", "Vandaag weer."));

        Assert.Equal(new AddToSignal("Vandaag weer."), portal.Desk.Sent.Single().Command);
        Assert.Equal("/mijn-signalen/kortrijk~signal~BBBBBB?gedaan=aanvullen", page.Location);
        Assert.Contains("We voegden het toe", (await portal.GetAsync(page.Location!)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_wasnt_taken_is_told_and_kept()
    {
        Add(Given.Signal("BBBBBB"));
        portal.Desk.Answering = _ => new Answer.Refused(new Refusal("not-now", RefusalKind.Conflict));

        var page = await portal.SubmitAsync(await portal.GetAsync("/mijn-signalen/kortrijk~signal~BBBBBB"), "aanvullen", ("text", "Vandaag weer."));

        Assert.Contains("Dit kan nu niet meer", page.Of(".errors"), StringComparison.Ordinal);
        Assert.Equal("Vandaag weer.", page.Of("#add"));
    }

    [Fact]
    public async Task A_signal_is_taken_back_after_asking_once_more()
    {
        Add(Given.Signal("BBBBBB"));
        var asked = await portal.GetAsync("/mijn-signalen/kortrijk~signal~BBBBBB/intrekken");
        Assert.Empty(portal.Desk.Sent);

        await portal.SubmitAsync(asked, "intrekken");

        Assert.Equal(new WithdrawSignal(null), portal.Desk.Sent.Single().Command);
    }

    [Fact]
    public async Task A_giver_says_whether_it_helped_and_can_have_it_looked_at_again()
    {
        Add(Given.Signal("BBBBBB") with { Status = CaseStatus.Closed });
        var page = await portal.GetAsync("/mijn-signalen/kortrijk~signal~BBBBBB");

        await portal.SubmitAsync(page, "geholpen", ("helped", "partly"), ("note", "Een beetje."));
        await portal.SubmitAsync(page, "heropenen", ("text", "Het begint opnieuw."));

        Assert.Equal([new SayWhetherItHelped(Helped.Partly, "Een beetje."), new ReopenSignal("Het begint opnieuw.")], portal.Desk.Sent.Select(sent => sent.Command));
    }

    [Fact]
    public async Task Anothers_signal_isnt_there()
    {
        Add(Given.Signal("BBBBBB") with { Mine = false });

        Assert.Equal(404, (await portal.GetAsync("/mijn-signalen/kortrijk~signal~BBBBBB")).Status);
        Assert.Equal(404, (await portal.GetAsync("/mijn-signalen/kortrijk~signal~BBBBBB/intrekken")).Status);
    }

    [Fact]
    public async Task A_code_shows_its_signal_and_stands_in_no_address()
    {
        Add(Given.Signal("BBBBBB") with { Mine = false, Anonymous = true, FollowCode = "KTR-4H7P" });
        var form = await portal.GetAsync("/volgen");

        var found = await portal.SubmitAsync(form, "volgen", ("code", "KTR-4H7P"));
        var wrong = await portal.SubmitAsync(form, "volgen", ("code", "KTR-0000"));

        Assert.Contains("Gegeven zonder naam", found.Words, StringComparison.Ordinal);
        Assert.Equal("/volgen", found.Address);
        Assert.Contains("We vinden geen signaal met deze code", wrong.Of("[role=alert]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Codes_cant_be_tried_by_the_thousand()
    {
        var form = await portal.GetAsync("/volgen");
        for (var i = 0; i < 30; i++)
        {
            await portal.SubmitAsync(form, "volgen", ("code", $"KTR-{i}"));
        }

        Assert.Contains("te veel codes", (await portal.SubmitAsync(form, "volgen", ("code", "KTR-99"))).Of("[role=alert]"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_print_changes_with_what_the_giver_sees_and_with_nothing_else()
    {
        var signal = Given.Signal();

        Assert.Equal(Prints.Of(signal), Prints.Of(signal with { Version = 9, Timeline = [.. signal.Timeline, new TimelineItem(Given.At, "note", Internal: true)] }));
        Assert.NotEqual(Prints.Of(signal), Prints.Of(signal with { Status = CaseStatus.Closed }));
        Assert.NotEqual(Prints.Of(signal), Prints.Of(signal with { Timeline = [.. signal.Timeline, new TimelineItem(Given.At, "feedback")] }));
    }

    public Task InitializeAsync() => portal.SignInAsync();

    public Task DisposeAsync() => portal.DisposeAsync().AsTask();

    private static CaseId Id(string key) => CaseId.Of(Town.Kortrijk, CaseKind.Signal, key);

    private void Add(SignalView signal) => portal.Desk.Signals[signal.Id] = signal;
}
