using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Fiches;
using LokaalSignaal.Identity;
using LokaalSignaal.People;
using LokaalSignaal.PersonalData;
using LokaalSignaal.Signals;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Sqlite;
using LokaalSignaal.Silo.Keys;
using LokaalSignaal.Silo.People;
using LokaalSignaal.Silo.Texts;
using LokaalSignaal.Texts;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Tests.Texts;

/// <summary>Erasing as people ask for it: through the host, the rules and the real store.</summary>
public sealed class ErasingTests : IAsyncLifetime
{
    private const string Body = "Vraag het aan mevrouw Kwibuszwaan van de sociale woningen, haar lift is stuk.";

    private readonly RunningSilo _silo = new();
    private OwnerId _kortrijk;
    private Actor _giver;
    private Actor _processor;
    private Actor _admin;

    public async Task InitializeAsync()
    {
        _kortrijk = await _silo.FoundAsync("kortrijk");
        _giver = await _silo.RegisterAsync(_kortrijk, Role.Giver, "Annelies Verzwijvel");
        _processor = await _silo.RegisterAsync(_kortrijk, Role.Processor);
        _admin = await _silo.RegisterAsync(_kortrijk, Role.Admin);
    }

    public Task DisposeAsync() => _silo.DisposeAsync().AsTask();

    [Fact]
    public async Task A_masked_text_leaves_no_trace_in_any_file_and_verifying_stays_clean()
    {
        var (id, text) = await GivenAsync();
        Assert.Equal(["Kwibuszwaan"], Traces("Kwibuszwaan"));

        var answer = await MaskAsync(text, _processor, Body.IndexOf("Kwibus", StringComparison.Ordinal), 11);

        Assert.IsType<Answer.Accepted>(answer);
        Assert.Empty(Traces("Kwibuszwaan"));
        Assert.Equal(Body.Replace("Kwibuszwaan", "***********", StringComparison.Ordinal), await ReadAsync(text));
        Assert.Contains((await _silo.Journal.ReadAsync(id, fromStart: true)).Events, recorded => recorded.Event == new TextMasked(text));
        Assert.Empty(await VerifyAsync());
    }

    [Fact]
    public async Task Triage_words_of_a_masked_text_are_erased_with_it()
    {
        var (_, text) = await GivenAsync();
        var evidence = await EvidenceAsync();
        Assert.NotNull(await ReadAsync(evidence));

        await MaskAsync(text, _processor, 0, 5);

        Assert.Null(await ReadAsync(evidence));
    }

    [Fact]
    public async Task What_a_fiche_was_called_before_is_erased_with_what_it_is_called()
    {
        var (signal, _) = await GivenAsync();
        var fiche = await _silo.BundleAsync(_kortrijk, _processor, signal);
        await _silo.DoAsync(fiche, new DescribeFiche("Lift van Kwibuszwaan", "Het gaat om Dompelmuis."), _processor);
        await _silo.DoAsync(fiche, new DescribeFiche("De lift van Kwibuszwaan", null), _processor);
        var title = (await DescribedAsync(fiche))[^1].Title;

        await MaskAsync(title, _processor, 12, 11);

        Assert.Equal("De lift van ***********", await ReadAsync(title));
        Assert.Empty(Traces("Dompelmuis", "Lift van Kwibuszwaan", "Herstellingen blijven uit"));
        Assert.Empty(await VerifyAsync());
    }

    [Fact]
    public async Task What_a_fiche_says_now_outlives_the_masking_of_something_else()
    {
        var (signal, _) = await GivenAsync();
        var fiche = await _silo.BundleAsync(_kortrijk, _processor, signal);
        await _silo.DoAsync(fiche, new DescribeFiche("De lift", "Het gaat om Dompelmuis."), _processor);
        var (title, description) = (await DescribedAsync(fiche))[^1];

        await MaskAsync(title, _processor, 0, 2);

        Assert.Equal("Het gaat om Dompelmuis.", await ReadAsync(description!.Value));
    }

    [Fact]
    public async Task Who_may_not_mask_a_text_changes_nothing()
    {
        var (_, text) = await GivenAsync();
        await _silo.FoundAsync("gent");
        var stranger = await _silo.RegisterAsync(OwnerId.Of("gent"), Role.Processor);

        Assert.IsType<Answer.Refused>(await MaskAsync(text, stranger, 0, 5));
        Assert.IsType<Answer.Refused>(await MaskAsync(text, _giver, 0, 5));

        Assert.Equal(Body, await ReadAsync(text));
        Assert.Equal(0, _silo.Get<ErasureLedger>().Count);
    }

    [Fact]
    public async Task A_text_of_another_case_is_not_masked_by_way_of_ones_own()
    {
        var (_, text) = await GivenAsync();
        await _silo.FoundAsync("gent");
        var stranger = await _silo.RegisterAsync(OwnerId.Of("gent"), Role.Processor);
        var own = await _silo.GiveAsync(OwnerId.Of("gent"), stranger);

        var refusal = await _silo.FailAsync(own, new MaskText(text, []), stranger);

        Assert.Equal("not-found", refusal.Code);
        Assert.Equal(Body, await ReadAsync(text));
    }

    [Fact]
    public async Task An_erased_person_is_nobody_any_more_and_their_signals_live_on()
    {
        var (id, text) = await GivenAsync();

        var answer = await _silo.Get<IErasing>().ErasePersonAsync(_giver.Person, _admin, _silo.NextKey());
        // The live case must not remember whose it was.
        await _silo.DoAsync(id, new AddNote("Nog eens gebeld."), _processor);
        await _silo.RestAsync();

        Assert.IsType<Answer.Accepted>(answer);
        Assert.Null(await _silo.Get<Vault>().ProfileAsync(_giver.Person));
        Assert.Equal(Body, await ReadAsync(text));
        var index = _silo.Get<Vault>().Index.Of(_giver.Person);
        await using var context = _silo.Get<IStoreReader>().Context(ReadScope.Everything);
        Assert.False(await context.Signals.AnyAsync(row => row.GiverIndex == index));
        Assert.False(await context.Capacities.AnyAsync(row => row.PersonIndex == index));
        Assert.Empty(await VerifyAsync());
    }

    [Fact]
    public async Task What_a_crash_left_open_is_finished_at_the_next_start_and_the_case_is_told()
    {
        var (_, text) = await GivenAsync();
        var index = _silo.Get<Vault>().Index.Of(_giver.Person);
        _silo.Get<ErasureLedger>().Note(_silo.Clock.GetUtcNow(), new Erased.Text(text), new Erased.Person(index));

        await _silo.RestartAsync();

        Assert.Null(await ReadAsync(text));
        Assert.Empty(Traces("Kwibuszwaan"));
        Assert.Null(await _silo.Get<Vault>().ProfileAsync(_giver.Person));
        Assert.Contains(
            (await _silo.Journal.ReadAsync(_giver.Person.Case, fromStart: true)).Events,
            recorded => recorded.Event is PersonErased);
        Assert.Empty(await VerifyAsync());
    }

    private async Task<(CaseId Id, TextRef Text)> GivenAsync()
    {
        var id = await _silo.GiveAsync(_kortrijk, _giver, Body);
        await _silo.RestAsync();
        var history = await _silo.Journal.ReadAsync(id, fromStart: true);
        return (id, history.Events.Select(recorded => recorded.Event).OfType<SignalGiven>().Single().Text);
    }

    private async Task<FicheDescribed[]> DescribedAsync(CaseId fiche) =>
        [.. (await _silo.Journal.ReadAsync(fiche, fromStart: true)).Events.Select(recorded => recorded.Event).OfType<FicheDescribed>()];

    private async Task<TextRef> EvidenceAsync()
    {
        var events = await _silo.Journal.ReadAfterAsync(0, 500);
        return events.Select(recorded => recorded.Event).OfType<LabelsSuggested>().Single().Evidence;
    }

    private ValueTask<Answer> MaskAsync(TextRef text, Actor actor, int start, int length) =>
        _silo.Get<IErasing>().MaskTextAsync(text, [new TextRange(start, length)], actor, _silo.NextKey());

    private async Task<string?> ReadAsync(TextRef text) =>
        (await _silo.Get<TextStore>().ReadAsync([text], ReadScope.Everything)).GetValueOrDefault(text);

    private string[] Traces(params string[] words) =>
        Texts.Traces.In([.. Texts.Traces.FilesOf(_silo.Place.Data), .. Texts.Traces.FilesOf(_silo.Place.Keys)], words);

    private Task<ImmutableArray<Difference>> VerifyAsync() =>
        ((SqliteStore)_silo.Journal).VerifyAsync(_silo.Get<IReadModelProjector>());
}
