using System.Text;
using LokaalSignaal.Cases;
using LokaalSignaal.Documents;
using LokaalSignaal.Identity;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Silo.Backup;
using LokaalSignaal.Silo.Hosting;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Tests.Journal;
using LokaalSignaal.Silo.Tests.Texts;

namespace LokaalSignaal.Silo.Tests.Partnerships;

public sealed class SqliteAgreementTests() : AgreementTests(new RunningSilo())
{
    [Fact]
    public async Task A_removed_agreement_leaves_no_trace_in_any_file()
    {
        await FileAsync(AgreementKind.Cooperation, "kwibuszwaan in het document");
        Assert.Equal(["kwibuszwaan", "dompelmuis"], Traces.In(Traces.FilesOf(Silo.Place.Data), "kwibuszwaan", "dompelmuis"));

        await Silo.DoAsync(Partnership, new RemoveAgreement(1, "Er stond een naam in."), Admin);

        Assert.Empty(Traces.In(Traces.FilesOf(Silo.Place.Data), "kwibuszwaan", "dompelmuis"));
    }
}

/// <summary>What partners agreed on paper: filed with its document, published, replaced, removed.</summary>
public abstract class AgreementTests(RunningSilo silo) : IAsyncLifetime
{
    private readonly DirectoryInfo _elsewhere = Directory.CreateTempSubdirectory("lokaalsignaal-");
    private OwnerId _kortrijk;
    private OwnerId _caw;
    private Actor _partner;
    private Actor _stranger;
    private Actor _giver;

    protected RunningSilo Silo => silo;

    protected CaseId Partnership { get; private set; }

    protected Actor Admin { get; private set; }

    private IAgreementQueries Agreements => silo.Get<IAgreementQueries>();

    public async Task InitializeAsync()
    {
        _kortrijk = await silo.FoundAsync("kortrijk");
        _caw = await silo.AdmitAsync(_kortrijk, "caw");
        Partnership = silo.PartnershipOf(_kortrijk, _caw);
        Admin = await silo.RegisterAsync(_kortrijk, Role.Admin, "Ann Beheer");
        _giver = await silo.RegisterAsync(_kortrijk, Role.Giver, "Leen Verpleger");
        _partner = await silo.RegisterAsync(_caw, Role.Processor, "Bram Partner");
        _stranger = await silo.RegisterAsync(await silo.FoundAsync("gent"), Role.Admin, "Gust Ander");
    }

    public async Task DisposeAsync()
    {
        await silo.DisposeAsync();
        _elsewhere.Delete(recursive: true);
    }

    [StoreFact]
    public async Task Both_parties_read_what_was_filed_and_anyone_what_was_published_while_it_holds()
    {
        await FileAsync(AgreementKind.Cooperation, "eerste");
        Assert.Equal("eerste", await ReadAsync(1, Admin));
        Assert.Equal("eerste", await ReadAsync(1, _partner));
        Assert.Null(await ReadAsync(1, _stranger));
        Assert.Null(await ReadAsync(1, _giver));
        Assert.Null(await PublicAsync(1));
        Assert.Empty(Assert.Single(await Agreements.PublicAsync(_kortrijk)).Agreements);

        await silo.DoAsync(Partnership, new PublishAgreement(1), Admin);
        Assert.Equal("eerste", await PublicAsync(1));
        var shown = Assert.Single(Assert.Single(await Agreements.PublicAsync(_kortrijk)).Agreements);
        Assert.Equal(new PublicAgreement(1, AgreementKind.Cooperation, DocumentType.Pdf, 6, new DateOnly(2026, 2, 1), new DateOnly(2027, 2, 1)), shown);
        Assert.Null((await Agreements.PublicFileAsync(_kortrijk, _caw, 1))!.FileName);

        var held = (await Agreements.PublicFileAsync(_kortrijk, _caw, 1))!.Document;
        Assert.Null((await Agreements.PublicFileAsync(_kortrijk, _caw, 1, held.Equals))!.Content);
        Assert.NotNull((await Agreements.PublicFileAsync(_kortrijk, _caw, 1, one => !one.Equals(held)))!.Content);

        await silo.DoAsync(Partnership, new HideAgreement(1), Admin);
        Assert.Null(await PublicAsync(1));
        Assert.Null(await Agreements.PublicFileAsync(_kortrijk, _caw, 1, held.Equals));

        await silo.DoAsync(Partnership, new PublishAgreement(1), Admin);
        await silo.DoAsync(Partnership, new EndPartnership("Het is gedaan."), Admin);
        Assert.Null(await PublicAsync(1));
        Assert.Empty(await Agreements.PublicAsync(_kortrijk));
        Assert.Equal("eerste", await ReadAsync(1, _partner));
        Assert.Equal("not-now", (await silo.FailAsync(Partnership, new PublishAgreement(1), Admin)).Code);
    }

    [StoreFact]
    public async Task After_midnight_of_the_last_day_nobody_reads_it_any_more()
    {
        await FileAsync(AgreementKind.Cooperation, "eerste", publish: true);
        await silo.DoAsync(Partnership, new RenewPartnership(new DateOnly(2026, 3, 3)), Admin);
        Assert.Equal("eerste", await PublicAsync(1));

        // In Brussels it is an hour later than here.
        silo.Clock.Set(new DateTimeOffset(2026, 3, 3, 22, 59, 59, TimeSpan.Zero));
        Assert.Equal("eerste", await PublicAsync(1));
        silo.Clock.Set(new DateTimeOffset(2026, 3, 3, 23, 0, 0, TimeSpan.Zero));
        Assert.Null(await PublicAsync(1));
        Assert.Empty(await Agreements.PublicAsync(_kortrijk));
    }

    [StoreFact]
    public async Task A_newer_version_takes_the_place_of_the_one_before_and_both_stay()
    {
        await FileAsync(AgreementKind.Cooperation, "eerste", publish: true);
        await FileAsync(AgreementKind.Processing, "verwerking", publish: true);
        await FileAsync(AgreementKind.Cooperation, "tweede", publish: true);

        var seen = (await silo.Get<IPartnershipQueries>().FindAsync(Partnership, _partner))!.Agreements;
        Assert.Equal([(3, 2, true, false), (2, 1, true, false), (1, 1, false, true)], seen.Select(one => (one.Number, one.Version, one.Published, one.Replaced)));
        Assert.Equal([3, 2], Assert.Single(await Agreements.PublicAsync(_kortrijk)).Agreements.Select(one => one.Number));
        Assert.Equal(("eerste", "tweede"), (await ReadAsync(1, _partner), await ReadAsync(3, _partner)));
        Assert.Null(await PublicAsync(1));
    }

    [StoreFact]
    public async Task A_removed_agreement_is_gone_and_its_trail_stays()
    {
        await FileAsync(AgreementKind.Cooperation, "geheim", publish: true);

        await silo.DoAsync(Partnership, new RemoveAgreement(1, "Er stond een naam in."), Admin);
        await silo.DoAsync(Partnership, new RemoveAgreement(1, "Nog eens."), Admin);

        Assert.Null(await ReadAsync(1, Admin));
        Assert.Null(await PublicAsync(1));
        var view = (await silo.Get<IPartnershipQueries>().FindAsync(Partnership, Admin))!;
        var agreement = Assert.Single(view.Agreements);
        Assert.Equal((null, "Er stond een naam in."), (agreement.FileName, agreement.Reason));
        Assert.Equal(["agreement-filed", "agreement-published", "agreement-removed"], view.Timeline.Select(item => item.Kind).Where(kind => kind.StartsWith("agree", StringComparison.Ordinal)));
        Assert.Empty(await VerifiedAsync());
    }

    [StoreFact]
    public async Task What_is_sent_twice_is_filed_once()
    {
        var key = silo.NextKey();
        var file = Filing(AgreementKind.Cooperation, "eerste");

        var first = await silo.DoAsync(Partnership, file, Admin, key);
        Assert.Equal(first.Version, (await silo.DoAsync(Partnership, file, Admin, key)).Version);
        Assert.Equal("idempotency-key-reused", (await silo.FailAsync(Partnership, Filing(AgreementKind.Cooperation, "ander"), Admin, key)).Code);

        Assert.Single((await silo.Get<IPartnershipQueries>().FindAsync(Partnership, Admin))!.Agreements);
    }

    [StoreFact]
    public async Task Only_the_municipalitys_admin_files_and_removes()
    {
        await FileAsync(AgreementKind.Cooperation, "eerste");

        foreach (var command in new Command[] { Filing(AgreementKind.Other, "x"), new PublishAgreement(1), new HideAgreement(1), new RemoveAgreement(1, "Weg.") })
        {
            Assert.Equal("not-allowed", (await silo.FailAsync(Partnership, command, _partner)).Code);
            Assert.Equal("not-found", (await silo.FailAsync(Partnership, command, _stranger)).Code);
        }
    }

    [StoreFact]
    public async Task Verifying_finds_a_document_that_was_changed_or_lost()
    {
        await FileAsync(AgreementKind.Cooperation, "eerste");
        Assert.Empty(await VerifiedAsync());

        await silo.Journal.WriteAsync(unit => unit.Execute("UPDATE documents SET content = $1", Encoding.UTF8.GetBytes("anders")));
        Assert.Equal("document-changed", Assert.Single(await VerifiedAsync()).Code);
        await silo.Journal.WriteAsync(unit => unit.Execute("DELETE FROM documents"));
        Assert.Equal("document-missing", Assert.Single(await VerifiedAsync()).Code);
    }

    [StoreFact]
    public async Task A_backup_that_is_put_back_elsewhere_has_the_documents_and_not_those_that_were_removed_since()
    {
        var large = new string('a', 3_000_000);
        await FileAsync(AgreementKind.Cooperation, large);
        await FileAsync(AgreementKind.Processing, "verwerking");
        var file = Path.Combine(_elsewhere.FullName, "backup");
        Assert.IsType<BackupResult.Done>(await silo.Get<Backups>().BackupAsync(file));
        await silo.DoAsync(Partnership, new RemoveAgreement(2, "Er stond een naam in."), Admin);

        await using var again = RunningSilo.At(await RestoredAsync(file));

        Assert.Equal(large, Encoding.UTF8.GetString((await again.Get<IAgreementQueries>().FileAsync(Partnership, 1, Admin))!.Content!.Value.Span));
        Assert.Null(await again.Get<IAgreementQueries>().FileAsync(Partnership, 2, Admin));
        Assert.Empty(await again.Get<OpenedStore>().Store.VerifyAsync());
    }

    protected Task<Answer.Accepted> FileAsync(AgreementKind kind, string content, bool publish = false) =>
        silo.DoAsync(Partnership, Filing(kind, content) with { Publish = publish }, Admin);

    private static FileAgreement Filing(AgreementKind kind, string content) => new(
        kind, DocumentType.Pdf, Encoding.UTF8.GetBytes(content), "dompelmuis.pdf", new DateOnly(2026, 2, 1), new DateOnly(2027, 2, 1), false);

    private async Task<string?> ReadAsync(int number, Actor reader) => Said(await Agreements.FileAsync(Partnership, number, reader));

    private async Task<string?> PublicAsync(int number) => Said(await Agreements.PublicFileAsync(_kortrijk, _caw, number));

    private static string? Said(AgreementFile? file) => file is null ? null : Encoding.UTF8.GetString(file.Content!.Value.Span);

    private async Task<Difference[]> VerifiedAsync() => [.. await silo.Get<OpenedStore>().Store.VerifyAsync(silo.Get<IReadModelProjector>())];

    // The keys belong to one process at a time: another one has a copy, with what was erased since.
    private async Task<StorePlace> RestoredAsync(string backup)
    {
        var place = StorePlace.In(Path.Combine(_elsewhere.FullName, "data"), Path.Combine(_elsewhere.FullName, "keys"));
        Directory.CreateDirectory(place.Keys);
        foreach (var key in Directory.EnumerateFiles(silo.Place.Keys).Where(key => !key.EndsWith(".lock", StringComparison.Ordinal)))
        {
            await using var from = new FileStream(key, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            await using var to = File.Create(Path.Combine(place.Keys, Path.GetFileName(key)));
            await from.CopyToAsync(to);
        }

        var options = new StoreOptions { Database = place.Database, Keys = place.Keys };
        Assert.IsType<BackupResult.Done>(await new Restore(options, TimeProvider.System).RunAsync(backup));
        return place;
    }
}
