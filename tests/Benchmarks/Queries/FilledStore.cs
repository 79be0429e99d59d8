using System.Globalization;
using LokaalSignaal.Identity;
using LokaalSignaal.Municipalities;
using LokaalSignaal.Cases;
using LokaalSignaal.Silo.Hosting;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Silo.Search;
using Microsoft.Extensions.DependencyInjection;

namespace LokaalSignaal.Benchmarks.Queries;

/// <summary>A store whose read models and search index were filled directly: half of it one large municipality.</summary>
internal sealed class FilledStore : IAsyncDisposable
{
    public const string Large = "kortrijk";

    private const int Chunk = 5_000;

    private static readonly string[] Small = ["gent", "bornem", "eeklo", "mortsel", "roeselare"];
    private static readonly string[] Themes = ["wonen", "energie", "mobiliteit", "onderwijs", "ouderen", "werk", "gezondheid", "kinderopvang", "vrije_tijd", "handicap"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lokaalsignaal-bench-");
    private readonly OpenedStore _store;
    private readonly ServiceProvider _services;
    private readonly Random _chance = new(42);

    private FilledStore()
    {
        var opening = OpenedStore.Open(StorePlace.In(Path.Combine(_folder.FullName, "data")), TimeProvider.System);
        _store = ((StoreOpening<OpenedStore>.Opened)opening).Store;
        _services = new ServiceCollection().AddSingleton(TimeProvider.System).AddSilo(_store).BuildServiceProvider();
    }

    public static DateTimeOffset Begin { get; } = new(2021, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public Vocabulary Vocabulary { get; } = new();

    public List<CaseId> OfLarge { get; } = [];

    public long Signals { get; private set; }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public DateTimeOffset AtOf(long number) => Begin.AddMilliseconds(number * (5 * 365.25 * 86_400_000 / Signals));

    public static async Task<FilledStore> MakeAsync(int signals)
    {
        var store = new FilledStore { Signals = signals };
        foreach (var municipality in Small.Append(Large))
        {
            var owner = OwnerId.Of(municipality);
            await store.Get<ICaseHost>().SendAsync(new Dispatch(
                CaseId.Of(owner, CaseKind.Municipality),
                new FoundMunicipality(new MunicipalityDetails { Name = municipality }),
                Actor.System,
                CommandKey.Of("found-" + municipality)));
        }

        for (var first = 0; first < signals; first += Chunk)
        {
            await store.FillAsync(first, Math.Min(Chunk, signals - first), CaseKind.Signal);
        }

        for (var first = 0; first < signals / 10; first += Chunk)
        {
            await store.FillAsync(first, Math.Min(Chunk, (signals / 10) - first), CaseKind.Fiche);
        }

        store.Get<SearchIndex>().Save([], store.Get<IJournal>().Head);
        return store;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _store.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private async Task FillAsync(int first, int count, CaseKind kind)
    {
        var made = Enumerable.Range(first, count).Select(number => kind == CaseKind.Signal ? Signal(number) : Fiche(number)).ToArray();
        await Get<IJournal>().WriteAsync(unit =>
        {
            foreach (var one in made)
            {
                Write(unit, one);
            }

            return count;
        });
        Get<SearchIndex>().Save(made.Select(one => one.Document), null);
    }

    private static void Write(IWriteUnit unit, Made one)
    {
        unit.Execute("INSERT INTO texts (ref, case_id, body, state) VALUES ($1, $2, $3, 'present')", one.Text, one.Document.CaseId, one.Body);
        foreach (var row in one.Rows)
        {
            unit.Save(row);
        }
    }

    private string Municipality(long number) => number % 2 == 0 ? Large : Small[number / 2 % Small.Length];

    private static string Key(string kind, long number) => string.Create(CultureInfo.InvariantCulture, $"{(kind == "signal" ? 'S' : 'F')}{number * 7_919 % 100_000_007:D11}");

    private Made Signal(int number)
    {
        var (text, stems) = Vocabulary.Sentence(_chance, _chance.Next(15, 55));
        var municipality = Municipality(number);
        var id = CaseId.Of(OwnerId.Of(municipality), CaseKind.Signal, Key("signal", number));
        if (municipality == Large)
        {
            OfLarge.Add(id);
        }

        var open = number > Signals * 0.8 || number % 17 == 0;
        string[] themes = [Themes[Zipf(Themes.Length)], .. _chance.Next(3) == 0 ? [Themes[Zipf(Themes.Length)]] : Array.Empty<string>()];
        themes = [.. themes.Distinct()];
        var row = new SignalRow
        {
            CaseId = id.ToString(), Municipality = municipality, Reference = id.Reference, Organisation = municipality,
            GiverIndex = BitConverter.GetBytes(number % 5_000), Status = open ? "open" : "closed", Nature = number % 9 == 0 ? "opportunity" : "bottleneck",
            At = AtOf(number), ChangedAt = AtOf(number), TextRef = Reference('s', number), Themes = $" {string.Join(' ', themes)} ",
            LabelsConfirmed = number % 3 != 0, Channel = "form", Version = 6, Steps = open ? " assess " : " ",
            Due = open && number % 4 != 0 ? DateOnly.FromDateTime(AtOf(number).DateTime).AddDays(14) : null,
        };
        var bundled = number % 5 > 1 && number < Signals * 0.9;
        List<Row> rows = [row, new LabelRows(row.CaseId, [.. themes.Select(theme => Label(row.CaseId, municipality, "signal", theme, row.At))])];
        if (open)
        {
            rows.Add(new StepRows(row.CaseId, [Step(row.CaseId, municipality, "signal", "assess", row.Due, row.At, " processor ")]));
        }

        if (bundled)
        {
            rows.Add(new LinkRow { FicheId = $"{municipality}/fiche/{Key("fiche", number / 20 * 2 % (Signals / 10))}", SignalId = row.CaseId, LinkedVersion = number, At = row.At });
        }

        string[] facets =
        [
            $"inzq0signalzq0{municipality}", $"statuszq0{row.Status}", $"naturezq0{row.Nature}", bundled ? "bundledyes" : "bundledno",
            row.LabelsConfirmed ? "confirmedyes" : "confirmedno", .. themes.Select(theme => $"themezq0{theme.Replace("_", "zq2", StringComparison.Ordinal)}"),
        ];
        return new Made(rows, row.TextRef, text, new SearchDocument(row.CaseId, row.At, stems, string.Join(' ', facets)));
    }

    private Made Fiche(int number)
    {
        var (text, stems) = Vocabulary.Sentence(_chance, 12);
        var municipality = Municipality(number);
        var id = CaseId.Of(OwnerId.Of(municipality), CaseKind.Fiche, Key("fiche", number));
        var open = number > Signals * 0.08 || number % 11 == 0;
        var theme = Themes[Zipf(Themes.Length)];
        var at = AtOf(number * 10L);
        var row = new FicheRow
        {
            CaseId = id.ToString(), Municipality = municipality, Reference = id.Reference, Status = open ? "open" : "closed",
            TitleRef = Reference('f', number), OpenedAt = at, ChangedAt = at, Signals = 8, Organisations = 3, Themes = $" {theme} ",
            Steps = open ? " analysis " : " ", Due = open ? DateOnly.FromDateTime(at.DateTime).AddDays(30) : null, PutToMandatary = number % 2 == 0, Version = 20,
        };
        List<Row> rows = [row, new LabelRows(row.CaseId, [Label(row.CaseId, municipality, "fiche", theme, at)])];
        if (open)
        {
            rows.Add(new StepRows(row.CaseId, [Step(row.CaseId, municipality, "fiche", "analysis", row.Due, at, " processor ")]));
        }

        return new Made(rows, row.TitleRef, text, new SearchDocument(row.CaseId, at, stems, $"inzq0fichezq0{municipality} statuszq0{row.Status} themezq0{theme}"));
    }

    private int Zipf(int most) => (int)(most * Math.Pow(_chance.NextDouble(), 2.2));

    private static string Reference(char kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind}{number:D31}");

    private static LabelRow Label(string id, string municipality, string kind, string label, DateTimeOffset at) =>
        new() { CaseId = id, Municipality = municipality, Kind = kind, Axis = "theme", Label = label, At = at };

    private static StepRow Step(string id, string municipality, string kind, string step, DateOnly? due, DateTimeOffset at, string roles) =>
        new() { CaseId = id, Visit = 3, Municipality = municipality, Kind = kind, Step = step, StepKind = "task", Due = due, Roles = roles, ActivatedAt = at };

    private sealed record Made(List<Row> Rows, string Text, string Body, SearchDocument Document);
}
