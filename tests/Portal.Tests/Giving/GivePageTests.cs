using LokaalSignaal.Cases;
using LokaalSignaal.PersonalData;
using LokaalSignaal.Portal.Tests.Stage;
using LokaalSignaal.Signals;

namespace LokaalSignaal.Portal.Tests.Giving;

public sealed class GivePageTests : IAsyncLifetime
{
    private const string Form = "signaal";
    private const string Plain = "Oudere huurders krijgen hun herstellingen niet gedaan.";

    private readonly PortalOnStage portal = new();

    [Fact]
    public async Task A_signal_with_only_the_two_answers_is_given_and_thanked_for()
    {
        portal.Desk.Similar = 4;

        var page = await SendAsync(("reach", "many"), ("text", Plain));

        var sent = Assert.Single(portal.Desk.Sent);
        var given = Assert.IsType<GiveSignal>(sent.Command);
        Assert.Equal(Plain, given.Text);
        Assert.Equal(Channel.Form, given.Channel);
        Assert.False(given.Anonymous);
        Assert.Equal(Town.Nurse, sent.Actor.Person);
        Assert.Equal(302, page.Status);
        Assert.Equal($"/bedankt/{sent.Case.Segment}?zoals=4", page.Location);
    }

    [Fact]
    public async Task All_that_is_filled_in_comes_along()
    {
        await SendAsync(
            ("reach", "many"), ("text", Plain), ("nature", "opportunity"), ("targetGroups", "ouderen"), ("theme", "wonen"),
            ("area", "Heule"), ("people", "some"), ("since", "year"), ("tried", "Gebeld."), ("idea", "Een lijst."), ("anonymous", "true"));

        var given = Assert.IsType<GiveSignal>(portal.Desk.Sent.Single().Command);
        Assert.Equal(Nature.Opportunity, given.Nature);
        Assert.Equal("ouderen", given.TargetGroups.Single().Value);
        Assert.Equal("wonen", given.Themes.Single().Value);
        Assert.Equal("Heule", given.Area);
        Assert.Equal(7, given.People);
        Assert.Equal(new DateOnly(2026, 1, 1), given.Since);
        Assert.Equal(("Gebeld.", "Een lijst.", true), (given.Tried, given.Idea, given.Anonymous));
    }

    [Fact]
    public async Task What_is_missing_is_told_all_at_once_and_what_was_typed_stays()
    {
        var page = await SendAsync(("text", "kort"), ("tried", "Al veel gebeld."));

        Assert.Empty(portal.Desk.Sent);
        Assert.Equal(200, page.Status);
        Assert.StartsWith("Fout: ", page.Document.Title, StringComparison.Ordinal);
        Assert.Equal(["/kortrijk/signaal#reach-many", "/kortrijk/signaal#text"], page.All(".errors a").Select(link => link.GetAttribute("href")));
        Assert.All(page.All(".errors a"), link => Assert.NotNull(page.Document.GetElementById(link.GetAttribute("href")!.Split('#')[1])));
        Assert.Contains("minstens 10 tekens", page.Of("#text-error"), StringComparison.Ordinal);
        Assert.Equal("kort", page.Of("#text"));
        Assert.Equal("Al veel gebeld.", page.Of("#tried"));
        Assert.True(page.Document.QuerySelector("details.more")!.HasAttribute("open"));
    }

    [Fact]
    public async Task A_second_tap_is_the_same_command()
    {
        var form = await FormAsync();
        await portal.SubmitAsync(form, Form, ("reach", "many"), ("text", Plain));
        await portal.SubmitAsync(form, Form, ("reach", "many"), ("text", Plain));

        Assert.Equal(2, portal.Desk.Sent.Count);
        Assert.Equal(portal.Desk.Sent[0].Key, portal.Desk.Sent[1].Key);
        Assert.Equal(portal.Desk.Sent[0].Case, portal.Desk.Sent[1].Case);
        Assert.NotEqual(portal.Desk.Sent[0].Key.Value, Value(await FormAsync(), "key"));
    }

    [Fact]
    public async Task A_key_that_was_used_for_other_words_leads_to_the_signal_that_came()
    {
        portal.Desk.Answering = _ => new Answer.Refused(new Refusal("idempotency-key-reused", RefusalKind.Invalid));

        var page = await SendAsync(("reach", "many"), ("text", Plain));

        Assert.Contains("Dit signaal kwam al aan", page.Words, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector($"a[href='/mijn-signalen/{portal.Desk.Sent.Single().Case.Segment}']"));
    }

    [Fact]
    public async Task Personal_data_are_shown_to_decide_on_and_sent_as_decided()
    {
        const string text = "Bel haar op 0470 12 34 56 of mail info@huurhulp.example voor meer.";
        var asked = await SendAsync(("reach", "many"), ("text", text));

        Assert.Empty(portal.Desk.Sent);
        Assert.Equal(2, asked.All(".found-text mark").Length);
        Assert.Equal(["0470 12 34 561", "info@huurhulp.example2"], asked.All(".found-text mark").Select(mark => mark.TextContent));
        var names = asked.All("#found input[type=radio]").Select(radio => radio.GetAttribute("name")!).Distinct().ToArray();
        Assert.Equal(2, names.Length);

        await portal.SubmitAsync(asked, Form, (names[0], "mask"), (names[1], "keep"));

        var given = Assert.IsType<GiveSignal>(portal.Desk.Sent.Single().Command);
        Assert.Equal<FindingDecision>(
            [new FindingDecision(text.IndexOf("0470", StringComparison.Ordinal), 13, MaskOrKeep.Mask), new FindingDecision(text.IndexOf("info@", StringComparison.Ordinal), 21, MaskOrKeep.Keep)],
            given.PersonalData);
    }

    [Fact]
    public async Task A_decision_counts_for_the_text_that_was_seen_only()
    {
        var asked = await SendAsync(("reach", "many"), ("text", "Bel haar dochter op 0470 12 34 56 voor meer."));
        var name = asked.Document.QuerySelector("#found input[type=radio]")!.GetAttribute("name")!;

        var again = await portal.SubmitAsync(asked, Form, (name, "keep"), ("text", "Bel haar dochter op 0470 98 76 54 voor meer."));

        Assert.Empty(portal.Desk.Sent);
        Assert.Empty(again.All("#found input[checked]"));
    }

    [Fact]
    public async Task An_identity_number_is_always_masked_and_that_is_said_first()
    {
        var asked = await SendAsync(("reach", "many"), ("text", "Mevrouw met nummer 85.07.30-033.28 wacht al maanden."));

        Assert.Empty(portal.Desk.Sent);
        Assert.Contains("Dit maken we altijd onleesbaar", asked.Of("#found"), StringComparison.Ordinal);
        Assert.Empty(asked.All("#found input[type=radio]"));

        await portal.SubmitAsync(asked, Form);

        Assert.Equal(MaskOrKeep.Mask, Assert.IsType<GiveSignal>(portal.Desk.Sent.Single().Command).PersonalData.Single().Decision);
    }

    [Fact]
    public async Task Line_ends_of_the_browser_dont_move_a_finding()
    {
        var asked = await SendAsync(("reach", "many"), ("text", "Eerste lijn.\r\n\r\nBel 0470 12 34 56 voor meer."));
        Assert.Equal("0470 12 34 561", asked.Of(".found-text mark"));
        var name = asked.Document.QuerySelector("#found input[type=radio]")!.GetAttribute("name")!;

        // A browser sends each line end as two characters, also of what it was given.
        await portal.SubmitAsync(asked, Form, (name, "mask"), ("text", "Eerste lijn.\r\n\r\nBel 0470 12 34 56 voor meer."));

        Assert.Single(portal.Desk.Sent);
    }

    [Theory]
    [InlineData("busy", "Wacht 3 seconden")]
    [InlineData("unknown", "het komt er nooit dubbel in")]
    [InlineData("unavailable", "Er is niets veranderd")]
    public async Task When_it_isnt_taken_the_form_stays_with_its_key(string answer, string words)
    {
        portal.Desk.Answering = _ => answer switch
        {
            "busy" => new Answer.Busy(TimeSpan.FromSeconds(3)),
            "unknown" => new Answer.Unknown(),
            _ => new Answer.Unavailable("disk-full"),
        };

        var page = await SendAsync(("reach", "many"), ("text", Plain));

        Assert.Contains(words, page.Of(".errors"), StringComparison.Ordinal);
        Assert.Equal(Plain, page.Of("#text"));
        Assert.Equal(portal.Desk.Sent.Single().Key.Value, Value(page, "key"));
    }

    [Fact]
    public async Task Markup_is_shown_as_the_text_that_it_is()
    {
        var page = await SendAsync(("text", "<script>alert(1)</script><b>vet</b> & meer"));

        Assert.Equal("<script>alert(1)</script><b>vet</b> & meer", page.Document.QuerySelector("#text")!.TextContent);
        Assert.Empty(page.All("main script, main b"));
    }

    [Fact]
    public async Task The_form_is_for_who_signed_in()
    {
        var page = await portal.GetAsync("/kortrijk/signaal");

        Assert.Equal("/aanmelden?return=%2Fkortrijk%2Fsignaal", page.Location);
    }

    [Fact]
    public async Task One_place_to_give_needs_no_choosing()
    {
        await portal.SignInAsync();

        Assert.Equal("/kortrijk/signaal", (await portal.GetAsync("/signaal")).Location);
    }

    [Fact]
    public async Task The_thanks_tell_the_reference_the_code_and_what_is_next()
    {
        await portal.SignInAsync();
        var signal = Given.Signal() with { Anonymous = true, FollowCode = "KTR-4H7P-92MX" };
        portal.Desk.Signals[signal.Id] = signal;

        var page = await portal.GetAsync($"/bedankt/{signal.Id.Segment}?zoals=4");

        Assert.Contains(signal.Reference, page.Of(".lead"), StringComparison.Ordinal);
        Assert.Equal("KTR-4H7P-92MX", page.Of(".secret"));
        Assert.Contains("4 signalen die erop lijken", page.Words, StringComparison.Ordinal);
        Assert.Equal("kortrijk", page.Document.QuerySelector("main")!.GetAttribute("data-sent"));
    }

    [Fact]
    public async Task Nobody_is_thanked_for_anothers_signal()
    {
        await portal.SignInAsync();
        var signal = Given.Signal() with { Mine = false };
        portal.Desk.Signals[signal.Id] = signal;

        Assert.Equal(404, (await portal.GetAsync($"/bedankt/{signal.Id.Segment}")).Status);
        Assert.Equal(404, (await portal.GetAsync("/bedankt/kortrijk~signal~X")).Status);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => portal.DisposeAsync().AsTask();

    private async Task<Page> FormAsync()
    {
        await portal.SignInAsync();
        return await portal.GetAsync("/kortrijk/signaal");
    }

    private async Task<Page> SendAsync(params (string Name, string Value)[] typed) => await portal.SubmitAsync(await FormAsync(), Form, typed);

    private static string? Value(Page page, string name) => page.Document.QuerySelector($"#give input[name={name}]")!.GetAttribute("value");
}
