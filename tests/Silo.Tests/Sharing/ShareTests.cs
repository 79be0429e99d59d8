using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Fiches;
using LokaalSignaal.Identity;
using LokaalSignaal.PersonalData;
using LokaalSignaal.Readers;
using LokaalSignaal.Sharing;
using LokaalSignaal.Signals;
using LokaalSignaal.Silo.Tests.Journal;

namespace LokaalSignaal.Silo.Tests.Sharing;

public sealed class SqliteShareTests() : ShareTests(new RunningSilo());

/// <summary>What municipalities show each other of their fiches, for how long, and who may do what with it.</summary>
public abstract class ShareTests(RunningSilo silo) : IAsyncLifetime
{
    private const string Text = "De huurwoning is vochtig. Bel mij op 0470 12 34 56.";

    private OwnerId _kortrijk;
    private OwnerId _gent;
    private Actor _sender;
    private Actor _receiver;
    private Actor _stranger;
    private Actor _nurse;
    private CaseId _signal;
    private CaseId _other;
    private CaseId _fiche;

    private IShareQueries Shares => silo.Get<IShareQueries>();

    private CaseId Share => Shares.CaseOf(_fiche, _gent);

    public async Task InitializeAsync()
    {
        (_kortrijk, _gent) = (await silo.FoundAsync("kortrijk"), await silo.FoundAsync("gent"));
        _sender = await silo.RegisterAsync(_kortrijk, Role.Processor, "Veerle Verwerker");
        _receiver = await silo.RegisterAsync(_gent, Role.Processor, "Gita Gentenaar");
        _stranger = await silo.RegisterAsync(await silo.FoundAsync("eeklo"), Role.Processor, "Ella Eeklo");
        _nurse = await silo.RegisterAsync(_kortrijk, Role.Giver, "Leen Verpleger");
        _signal = await silo.BeginAsync(_kortrijk, CaseKind.Signal, new GiveSignal { Text = Text, PersonalData = [new FindingDecision(Text.IndexOf('0', StringComparison.Ordinal), 13, MaskOrKeep.Keep)] }, _nurse);
        _other = await silo.GiveAsync(_kortrijk, _nurse, "De huisbaas herstelt niets.");
        _fiche = await silo.BeginAsync(_kortrijk, CaseKind.Fiche, new OpenFiche("Vochtige huurwoningen", "Het gaat om drie straten.", [_signal, _other]), _sender);
        await silo.RestAsync();
    }

    public Task DisposeAsync() => silo.DisposeAsync().AsTask();

    [StoreFact]
    public async Task The_receiver_reads_what_was_chosen_and_nothing_else_and_never_who_gave_it()
    {
        await ShareAsync(Terms([SharedField.Figures], signals: [_signal]));

        var seen = (await Shares.FindAsync(Share, _receiver))!;

        Assert.Equal("Vochtige huurwoningen", seen.Content!.Title);
        Assert.Null(seen.Content.Description);
        Assert.Null(seen.Content.Themes);
        Assert.Null(seen.Content.Status);
        Assert.Null(seen.Content.Feedback);
        Assert.Equal(new SharedFigures(null, null, 5), seen.Content.Figures);
        Assert.StartsWith("De huurwoning is vochtig. Bel mij op [", Assert.Single(seen.Content.Signals).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("0470", seen.Content.Signals[0].Text, StringComparison.Ordinal);
        Assert.Null(seen.Fiche);
        Assert.Empty(seen.Terms!.Signals);
        Assert.DoesNotContain("Leen", seen.ToString(), StringComparison.Ordinal);
        Assert.Equal(seen.Content.Signals.AsEnumerable(), (await Shares.FindAsync(Share, _sender))!.Content!.Signals);
    }

    [StoreFact]
    public async Task With_all_parts_the_receiver_sees_them_all_and_what_changes()
    {
        await ShareAsync(Terms([.. Enum.GetValues<SharedField>()]));
        await silo.DoAsync(_fiche, new GiveFeedback("We spreken met de huisbaas."), _sender);
        await silo.DoAsync(_fiche, new DescribeFiche("Vocht in huurwoningen", "Het gaat om vier straten."), _sender);

        var content = (await Shares.FindAsync(Share, _receiver))!.Content!;

        Assert.Equal(("Vocht in huurwoningen", "Het gaat om vier straten.", CaseStatus.Open), (content.Title, content.Description, content.Status!.Value));
        Assert.Equal("We spreken met de huisbaas.", Assert.Single(content.Feedback!.Value).Text);
        Assert.NotEmpty(content.Steps);
        Assert.Empty(content.Signals);
    }

    [StoreFact]
    public async Task A_copy_stays_as_it_was_and_is_read_no_longer_once_it_is_withdrawn()
    {
        await ShareAsync(Terms([SharedField.Description]) with { IsCopy = true });
        await silo.DoAsync(_fiche, new DescribeFiche("Anders", "Anders."), _sender);
        Assert.Equal(("Vochtige huurwoningen", "Het gaat om drie straten."), await ReadAsync(_receiver));

        await silo.DoAsync(Share, new RevokeShare("Het was te vroeg."), _sender);

        var after = (await Shares.FindAsync(Share, _receiver))!;
        Assert.Equal((ShareStanding.Revoked, null, null, null, null), (after.Standing, after.Content, after.Terms, after.Note, after.Reason));
        Assert.Equal("Het was te vroeg.", (await Shares.FindAsync(Share, _sender))!.Reason);
    }

    [StoreFact]
    public async Task What_is_masked_at_home_is_masked_in_a_copy_elsewhere()
    {
        await ShareAsync(Terms([SharedField.Description]) with { IsCopy = true });
        var description = (await silo.Get<IFicheQueries>().FindAsync(_fiche, _sender))!.DescriptionId!.Value;

        await silo.DoAsync(_fiche, new MaskText(description, []), _sender);

        Assert.Equal(("Vochtige huurwoningen", null), await ReadAsync(_receiver));
    }

    [StoreTheory]
    [InlineData("2026-03-28", "2026-03-28T22:59:59Z", "2026-03-28T23:00:00Z")]
    [InlineData("2026-10-25", "2026-10-25T22:59:59Z", "2026-10-25T23:00:00Z")]
    public async Task A_share_ends_at_midnight_in_Brussels_whatever_the_clocks_do(string until, string last, string over)
    {
        await ShareAsync(Terms([]) with { Until = DateOnly.ParseExact(until, "yyyy-MM-dd") });

        silo.Clock.Set(Moment(last));
        await silo.DoAsync(Share, new AnswerShare("Net op tijd."), _receiver);
        silo.Clock.Set(Moment(over));

        Assert.Null((await Shares.FindAsync(Share, _receiver))!.Content);
        Assert.Equal(ShareStanding.Over, Assert.Single(await Shares.ReceivedAsync(_receiver)).Standing);
        Assert.Equal("not-allowed", (await silo.FailAsync(Share, new AnswerShare("Te laat."), _receiver)).Code);
    }

    [StoreFact]
    public async Task Others_find_no_share_and_the_receiver_finds_no_fiche()
    {
        await ShareAsync(Terms([.. Enum.GetValues<SharedField>()], signals: [_signal]));
        var admin = await silo.RegisterAsync(_gent, Role.Admin);
        var giver = await silo.RegisterAsync(_gent, Role.Giver);

        foreach (var other in new[] { _stranger, admin, giver, _nurse })
        {
            Assert.Null(await Shares.FindAsync(Share, other));
            Assert.Empty(await Shares.ReceivedAsync(other));
            Assert.Empty(await Shares.OfFicheAsync(_fiche, other));
            Assert.Equal("not-found", (await silo.FailAsync(Share, new AnswerShare("Dag."), other)).Code);
        }

        Assert.Null(await silo.Get<IFicheQueries>().FindAsync(_fiche, _receiver));
        Assert.Null(await silo.Get<ISignalQueries>().FindAsync(_signal, _receiver));
        Assert.Empty((await silo.Get<IFicheQueries>().ListAsync(new FicheFilter(), new Paging(50), _receiver)).Items);
        Assert.Equal(0, await silo.Get<ISignalQueries>().CountAsync(new SignalFilter { Words = "vochtig" }, _receiver));
        Assert.Empty(await Shares.OfFicheAsync(_fiche, _receiver));
    }

    [StoreFact]
    public async Task Only_the_municipalitys_processors_share_and_only_what_is_theirs()
    {
        var share = new ShareFiche(_fiche, _gent, Terms([]), null);
        foreach (var other in new[] { await silo.RegisterAsync(_kortrijk, Role.Admin), await silo.RegisterAsync(_kortrijk, Role.Mandatary), _nurse, _receiver, _stranger })
        {
            Assert.Equal("not-found", (await silo.FailAsync(Share, share, other)).Code);
        }

        var elsewhere = await silo.GiveAsync(_kortrijk, _nurse, "Een ander verhaal.");
        foreach (var (command, code) in new (ShareFiche, string)[]
        {
            (share with { To = _kortrijk }, "share-with-oneself"),
            (share with { To = OwnerId.Of("nergens") }, "municipality-unknown"),
            (share with { Fiche = CaseId.Of(_kortrijk, CaseKind.Fiche, "ABCDEFGH") }, "not-found"),
            (share with { Terms = Terms([]) with { Until = new DateOnly(2026, 3, 1) } }, "share-over-already"),
            (share with { Terms = Terms([], signals: [elsewhere]) }, "signal-not-in-fiche"),
        })
        {
            Assert.Equal(code, (await silo.FailAsync(Shares.CaseOf(command.Fiche, command.To), command, _sender)).Code);
        }

        Assert.Equal("not-found", (await silo.FailAsync(Shares.CaseOf(_fiche, OwnerId.Of("eeklo")), share, _sender)).Code);
    }

    [StoreFact]
    public async Task The_two_answer_each_other_and_the_receiver_puts_it_beside_its_own_fiche()
    {
        await ShareAsync(Terms([]));
        var own = await silo.BundleAsync(_gent, _receiver, await silo.GiveAsync(_gent, await silo.RegisterAsync(_gent, Role.Giver)));
        await silo.RestAsync();

        await silo.DoAsync(Share, new AnswerShare("Wij zien dit ook."), _receiver);
        await silo.DoAsync(Share, new AnswerShare("Zullen we samen spreken?"), _sender);
        Assert.Equal("fiche-unknown", (await silo.FailAsync(Share, new LinkShare(_fiche), _receiver)).Code);
        Assert.Equal("not-allowed", (await silo.FailAsync(Share, new LinkShare(own), _sender)).Code);
        await silo.DoAsync(Share, new LinkShare(own), _receiver);

        var seen = (await Shares.FindAsync(Share, _sender))!;
        Assert.Equal([("gent", "Wij zien dit ook."), ("kortrijk", "Zullen we samen spreken?")], seen.Messages.Select(said => (said.By.Value, said.Text!)));
        Assert.Equal(own, seen.LinkedTo);
        Assert.Equal([Share], (await Shares.BesideAsync(own, _receiver)).Select(found => found.Id));
        Assert.Empty(await Shares.BesideAsync(own, _sender));
    }

    [StoreFact]
    public async Task Nothing_is_answered_once_it_is_withdrawn_and_sharing_again_begins_anew()
    {
        await ShareAsync(Terms([SharedField.Description]));
        await silo.DoAsync(Share, new RevokeShare(null), _sender);
        Assert.Equal("not-allowed", (await silo.FailAsync(Share, new AnswerShare("Dag."), _receiver)).Code);
        Assert.Equal("not-now", (await silo.FailAsync(Share, new AnswerShare("Dag."), _sender)).Code);

        await ShareAsync(Terms([]));

        Assert.Equal(("Vochtige huurwoningen", null), await ReadAsync(_receiver));
    }

    [StoreFact]
    public async Task What_the_receiver_answers_comes_before_it_was_withdrawn()
    {
        await ShareAsync(Terms([]));
        var answering = Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            for (var number = 0; number < 20; number++)
            {
                await silo.Host.SendAsync(new Dispatch(Share, new AnswerShare($"Antwoord {number}."), _receiver, silo.NextKey()));
            }
        })).ToArray();
        await silo.DoAsync(Share, new RevokeShare(null), _sender);
        await Task.WhenAll(answering);

        var events = (await silo.Journal.ReadAsync(Share, fromStart: true)).Events;
        Assert.IsType<ShareRevoked>(events[^1].Event);
    }

    [StoreFact]
    public async Task A_signal_that_was_withdrawn_or_taken_out_is_shown_no_more()
    {
        await ShareAsync(Terms([], signals: [_signal, _other]));
        Assert.Equal(2, (await Shares.FindAsync(Share, _receiver))!.Content!.Signals.Length);

        await silo.DoAsync(_signal, new WithdrawSignal("Toch liever niet."), _nurse);
        Assert.Equal("De huisbaas herstelt niets.", Assert.Single((await Shares.FindAsync(Share, _receiver))!.Content!.Signals).Text);

        await silo.DoAsync(_fiche, new BundleSignals([], [_other], "Hoort er niet bij."), _sender);
        Assert.Empty((await Shares.FindAsync(Share, _receiver))!.Content!.Signals);
    }

    [StoreFact]
    public async Task The_sender_sees_who_read_it_and_the_receiver_does_not_see_who_reads_at_home()
    {
        await ShareAsync(Terms([]));
        _ = await silo.Get<IFicheQueries>().FindAsync(_fiche, _sender);
        _ = await Shares.FindAsync(Share, _receiver);
        _ = await Shares.FindAsync(Share, _receiver);

        var readers = (await silo.Get<IReadLog>().OfAsync(_fiche, _sender))!.Value;

        Assert.Equal(
            new HashSet<(CaseId, string, string?)> { (Share, "gent/processor", "Gita Gentenaar"), (_fiche, "kortrijk/processor", "Veerle Verwerker") },
            [.. readers.Select(line => (line.Case, line.By.ToString(), line.Name))]);
        Assert.Null(await silo.Get<IReadLog>().OfAsync(_fiche, _receiver));
        Assert.Null(await silo.Get<IReadLog>().OfAsync(Share, _receiver));
    }

    private static DateTimeOffset Moment(string moment) => DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture);

    private static ShareTerms Terms(ImmutableArray<SharedField> fields, ImmutableArray<CaseId> signals = default) =>
        new(fields, false, signals.IsDefault ? [] : signals, null);

    private Task ShareAsync(ShareTerms terms) => silo.DoAsync(Share, new ShareFiche(_fiche, _gent, terms, null), _sender);

    private async Task<(string?, string?)> ReadAsync(Actor reader) =>
        (await Shares.FindAsync(Share, reader))?.Content is { } content ? (content.Title, content.Description) : (null, null);
}
