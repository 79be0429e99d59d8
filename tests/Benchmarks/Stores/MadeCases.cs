using System.Collections.Immutable;
using System.Globalization;
using LokaalSignaal.Cases;
using LokaalSignaal.Fiches;
using LokaalSignaal.Identity;
using LokaalSignaal.Signals;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Silo.Search;
using LokaalSignaal.Triage;
using LokaalSignaal.Workflows.Texts;

namespace LokaalSignaal.Benchmarks.Stores;

/// <summary>A case as the journal and the search index take it.</summary>
internal sealed record MadeCase(Append Append, SearchDocument Document);

/// <summary>Makes up signals and fiches over five years, the same ones each time.</summary>
internal sealed class MadeCases
{
    private static readonly string[] Small = ["gent", "bornem", "eeklo", "mortsel", "roeselare"];
    private static readonly string[] Themes = ["wonen", "energie", "mobiliteit", "onderwijs", "ouderen", "werk", "gezondheid", "kinderopvang", "vrije_tijd", "handicap"];
    private static readonly DateTimeOffset Begin = new(2021, 1, 1, 0, 0, 0, TimeSpan.Zero);
    // The real day: a term watch that is started over these rows finds none to pass.
    private static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.UtcNow);
    private static readonly Capacity Giver = new(OwnerId.Of(FilledStore.Large), Role.Giver);

    private readonly int _signals;
    private readonly Vocabulary _vocabulary;

    public MadeCases(int signals, Vocabulary vocabulary)
    {
        (_signals, _vocabulary) = (signals, vocabulary);
        OfLarge = [.. Enumerable.Range(0, (signals + 1) / 2).Select(half => IdOf(CaseKind.Signal, 2L * half))];
    }

    public static IEnumerable<string> Municipalities => Small.Append(FilledStore.Large);

    public IReadOnlyList<CaseId> OfLarge { get; }

    public DateTimeOffset AtOf(long number) => Begin.AddMilliseconds(number * (5 * 365.25 * 86_400_000 / _signals));

    public MadeCase Signal(int number)
    {
        var (chance, id, at) = (new Random(number), IdOf(CaseKind.Signal, number), AtOf(number));
        var (text, stems) = _vocabulary.Sentence(chance, chance.Next(15, 55));
        var themes = Enumerable.Range(0, chance.Next(3) == 0 ? 2 : 1).Select(_ => Theme(chance)).Distinct().ToArray();
        var (drafts, open) = (new TextDrafts(Seed(number)), number > _signals * 0.8 || number % 17 == 0);
        var reference = drafts.Add(text);
        var row = new SignalRow
        {
            CaseId = id.ToString(), Municipality = id.Owner.Value, Reference = id.Reference, Organisation = id.Owner.Value,
            Status = open ? "open" : "closed", Nature = number % 9 == 0 ? "opportunity" : "bottleneck",
            At = at, ChangedAt = at, TextRef = reference.ToString(), Themes = $" {string.Join(' ', themes)} ",
            LabelsConfirmed = number % 3 != 0, Channel = "form", Version = 3, Steps = open ? " assess " : " ",
            Due = open && number % 4 != 0 ? DateOnly.FromDateTime(at.DateTime).AddDays(14) : null,
        };
        var bundled = number % 5 > 1 && number < _signals * 0.9;
        List<Row> rows = [row, Labels(row.CaseId, id, themes, at), .. open ? [Step(row.CaseId, id, "assess", row.Due, at)] : Array.Empty<Row>()];
        if (bundled)
        {
            rows.Add(new LinkRow { FicheId = IdOf(CaseKind.Fiche, number / 20 * 2 % Math.Max(1, _signals / 10)).ToString(), SignalId = row.CaseId, LinkedVersion = number, At = at });
        }

        string[] facets =
        [
            Facet.Status(row.Status), Facet.Nature(row.Nature), bundled ? Facet.Bundled : Facet.Loose,
            row.LabelsConfirmed ? Facet.Confirmed : Facet.Unconfirmed, .. themes.Select(Facet.Theme),
        ];
        ImmutableArray<CaseEvent> events =
        [
            new SignalGiven { Organisation = id.Owner, Text = reference, Nature = Nature.Bottleneck },
            new LabelsConfirmed([.. themes.Select(ThemeId.Of)], [], Nature.Bottleneck),
            new SignalAddedTo(drafts.Add("En nog eens.")),
        ];
        return Case(id, at, events, drafts, rows, new SearchDocument(row.CaseId, at, stems, string.Join(' ', facets)));
    }

    public MadeCase Fiche(int number)
    {
        var (chance, id, at) = (new Random(-number), IdOf(CaseKind.Fiche, number), AtOf(number * 10L));
        var (text, stems) = _vocabulary.Sentence(chance, 12);
        var (drafts, open, theme) = (new TextDrafts(Seed(-number)), number > _signals * 0.08 || number % 11 == 0, Theme(chance));
        var title = drafts.Add(text);
        var row = new FicheRow
        {
            CaseId = id.ToString(), Municipality = id.Owner.Value, Reference = id.Reference, Status = open ? "open" : "closed",
            TitleRef = title.ToString(), OpenedAt = at, ChangedAt = at, Signals = 8, Organisations = 3, Themes = $" {theme} ",
            Steps = open ? " analysis " : " ", Due = open ? DateOnly.FromDateTime(at.DateTime).AddDays(30) : null, PutToMandatary = number % 2 == 0, Version = 1,
        };
        List<Row> rows = [row, Labels(row.CaseId, id, [theme], at), .. open ? [Step(row.CaseId, id, "analysis", row.Due, at)] : Array.Empty<Row>()];
        string[] facets = [Facet.Status(row.Status), Facet.Theme(theme)];
        return Case(id, at, [new FicheOpened(title, null)], drafts, rows, new SearchDocument(row.CaseId, at, stems, string.Join(' ', facets)));
    }

    private static MadeCase Case(CaseId id, DateTimeOffset at, ImmutableArray<CaseEvent> events, TextDrafts drafts, List<Row> rows, SearchDocument document) => new(
        new Append { Case = id, ExpectedVersion = 0, At = at, Capacity = Giver, Events = events, Texts = drafts.All, Rows = [.. rows] },
        document);

    private static byte[] Seed(int number) => [.. BitConverter.GetBytes(number), .. new byte[28]];

    private static string Theme(Random chance) => Themes[(int)(Themes.Length * Math.Pow(chance.NextDouble(), 2.2))];

    private static LabelRows Labels(string caseId, CaseId id, string[] themes, DateTimeOffset at) => new(caseId,
        [.. themes.Select(theme => new LabelRow { CaseId = caseId, Municipality = id.Owner.Value, Kind = id.Kind.ToString(), Axis = "theme", Label = theme, At = at })]);

    private static StepRows Step(string caseId, CaseId id, string step, DateOnly? due, DateTimeOffset at) => new(caseId,
    [
        new StepRow
        {
            CaseId = caseId, Visit = 3, Municipality = id.Owner.Value, Kind = id.Kind.ToString(), Step = step, StepKind = "task",
            Due = due, Roles = " processor ", ActivatedAt = at, Overdue = due < Today,
        },
    ]);

    private static CaseId IdOf(CaseKind kind, long number) => CaseId.Of(
        OwnerId.Of(number % 2 == 0 ? FilledStore.Large : Small[number / 2 % Small.Length]),
        kind,
        string.Create(CultureInfo.InvariantCulture, $"{(kind == CaseKind.Signal ? 'S' : 'F')}{number * 7_919 % 100_000_007:D11}"));
}
