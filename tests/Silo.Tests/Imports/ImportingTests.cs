using System.Globalization;
using System.Text;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Imports;
using LokaalSignaal.Silo.Journal;

namespace LokaalSignaal.Silo.Tests.Imports;

public sealed class ImportingTests : IAsyncLifetime
{
    private const string Header = "id;at;text;area;thema;since\n";

    private readonly RunningSilo _silo = new();
    private OwnerId _municipality;
    private Actor _processor;

    public async Task InitializeAsync()
    {
        _municipality = await _silo.FoundAsync("kortrijk");
        _processor = await _silo.RegisterAsync(_municipality, Role.Processor);
    }

    public async Task DisposeAsync() => await _silo.DisposeAsync();

    [Fact]
    public async Task Rows_become_signals_at_their_own_time()
    {
        var report = await ReadAsync(Header + "1;03/02/2026 10:15;De lift in ons blok is al weken stuk.;Heule;Wonen;\n");

        Assert.Equal((1, 1, 0, 0), (report.Rows, report.Created, report.Skipped, report.Refused));
        await using var context = _silo.Get<IStoreReader>().Context(ReadScope.Everything);
        var signal = Assert.Single(context.Signals);
        Assert.Equal(new DateTimeOffset(2026, 2, 3, 10, 15, 0, TimeSpan.FromHours(1)), signal.At);
        Assert.Equal(" wonen ", signal.Themes);
        Assert.Null(signal.GiverIndex);
    }

    [Fact]
    public async Task The_same_file_twice_creates_nothing_twice()
    {
        var file = Header + string.Concat(Enumerable.Range(1, 40).Select(Row));
        await ReadAsync(file);
        var again = await ReadAsync(file);

        Assert.Equal((40, 0, 40, 0), (again.Rows, again.Created, again.Skipped, again.Refused));
        Assert.Equal(40, Signals());
    }

    [Fact]
    public async Task Rows_with_an_id_are_known_by_it_when_their_text_was_mended()
    {
        await ReadAsync(Header + Row(1));
        var again = await ReadAsync(Header + Row(1).Replace("tweede", "derde", StringComparison.Ordinal));
        Assert.Equal(1, again.Skipped);
        Assert.Equal(1, Signals());
    }

    [Fact]
    public async Task Refused_rows_are_named_and_the_others_go_in()
    {
        var report = await ReadAsync(Header + Row(1) + "2;;kort;;;\n" + Row(3) + "4;32/13/2026;De bus rijdt niet meer na acht uur.;;;\n");

        Assert.Equal((4, 2, 0, 2), (report.Rows, report.Created, report.Skipped, report.Refused));
        Assert.Equal([3, 5], report.Findings.Select(finding => finding.Row));
        Assert.Equal(["text-too-short", ImportCode.DateUnreadable], report.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public async Task A_dry_run_says_the_same_and_keeps_nothing()
    {
        var file = Header + Row(1) + "2;;kort;;;\n" + Row(3);
        var head = _silo.Journal.Head;

        var foreseen = await ReadAsync(file, dryRun: true);
        Assert.Equal(head, _silo.Journal.Head);

        var done = await ReadAsync(file);
        Assert.Equal((done.Rows, done.Created, done.Skipped, done.Refused), (foreseen.Rows, foreseen.Created, foreseen.Skipped, foreseen.Refused));
        Assert.Equal(done.Findings.ToList(), foreseen.Findings.ToList());
    }

    [Fact]
    public async Task Personal_data_is_masked_and_told()
    {
        var report = await ReadAsync(Header + "1;;Bel mevrouw terug op 0470 12 34 56 voor haar verwarming.;;;\n");

        var finding = Assert.Single(report.Findings);
        Assert.Equal((2, "text", ImportCode.PersonalData), (finding.Row, finding.Column, finding.Code));
        await using var context = _silo.Get<IStoreReader>().Context(ReadScope.Everything);
        Assert.DoesNotContain(context.Texts.ToList(), text => text.Body?.Contains("0470", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Since_after_the_signal_itself_is_left_out()
    {
        var report = await ReadAsync(Header + "1;03/02/2026;De lift in ons blok is al weken stuk.;;;20/02/2026\n");
        Assert.Equal(1, report.Created);
        Assert.Equal(ImportCode.SinceUnknown, Assert.Single(report.Findings).Code);
    }

    [Fact]
    public async Task Only_processors_of_the_municipality_read_files_in()
    {
        var giver = await _silo.RegisterAsync(_municipality, Role.Giver);
        var stranger = await _silo.RegisterAsync(await _silo.FoundAsync("gent"), Role.Processor);
        Assert.Equal("not-allowed", (await RefusedAsync(giver)).Code);
        Assert.Equal("not-found", (await RefusedAsync(stranger)).Code);
    }

    [Fact]
    public async Task A_file_that_is_no_export_is_refused_with_its_reason()
    {
        var result = await ImportAsync("<html><body>Aanmelden</body></html>", _processor, false);
        Assert.Equal(ImportCode.FileHtml, Assert.IsType<ImportResult.Refused>(result).Refusal.Code);
    }

    [Fact]
    public async Task Ten_thousand_rows_go_in()
    {
        var progress = new Furthest();
        var file = Header + string.Concat(Enumerable.Range(1, 10_000).Select(Row));
        var report = await ReadAsync(file, progress: progress);
        Assert.Equal(10_000, report.Created);
        Assert.Equal(10_000, progress.Rows);
        Assert.Equal(10_000, Signals());
    }

    [Fact]
    public async Task A_preview_shows_the_columns_with_a_guess()
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(Header + Row(1) + Row(2)));
        var seen = Assert.IsType<ImportPreview.Seen>(await _silo.Get<IImportPreviews>().PreviewAsync(file, "signalen.csv"));
        Assert.Equal(2, seen.Rows);
        Assert.Equal(ImportField.Text, seen.Columns[2].Proposed);
        Assert.Equal(2, seen.Columns[2].Samples.Length);
    }

    private static string Row(int number) => string.Create(
        CultureInfo.InvariantCulture,
        $"{number};{1 + (number % 27)}/01/2026;Signaal nummer {number}: de lift is voor de tweede keer stuk.;Heule;;\n");

    private int Signals()
    {
        using var context = _silo.Get<IStoreReader>().Context(ReadScope.Everything);
        return context.Signals.Count();
    }

    private async Task<ImportReport> ReadAsync(string csv, bool dryRun = false, IProgress<int>? progress = null) =>
        Assert.IsType<ImportResult.Read>(await ImportAsync(csv, _processor, dryRun, progress)).Report;

    private async Task<Refusal> RefusedAsync(Actor actor) =>
        Assert.IsType<ImportResult.Refused>(await ImportAsync(Header + Row(1), actor, false)).Refusal;

    private async Task<ImportResult> ImportAsync(string csv, Actor actor, bool dryRun, IProgress<int>? progress = null)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        var order = new ImportOrder(_municipality, "signalen.csv") { DryRun = dryRun };
        return await _silo.Get<IImports>().ImportAsync(order, file, actor, progress);
    }

    private sealed class Furthest : IProgress<int>
    {
        private int _rows;

        public int Rows => _rows;

        public void Report(int value)
        {
            int seen;
            while ((seen = _rows) < value && Interlocked.CompareExchange(ref _rows, value, seen) != seen)
            {
            }
        }
    }
}
