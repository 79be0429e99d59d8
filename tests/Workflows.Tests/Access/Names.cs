using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using LokaalSignaal.Identity;
using LokaalSignaal.Processes;
using LokaalSignaal.Texts;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Workflows.Tests.Access;

/// <summary>What the names and days of a world are called in the product.</summary>
internal static class Names
{
    private static readonly ConcurrentDictionary<string, OwnerId> Owners = new();
    private static readonly ConcurrentDictionary<(string, string, string), CaseId> Cases = new();
    private static readonly ConcurrentDictionary<string, Pseudonym> Pseudonyms = new();

    public static DateOnly Today => DayZero.Day;

    public static DateTimeOffset Morning => new(Today, new TimeOnly(9, 0), TimeSpan.Zero);

    public static TextRef Text { get; } = Read<TextRef>(new string('t', 32));

    public static DateOnly Day(int fromToday) => Today.AddDays(fromToday);

    public static OwnerId Owner(string name) => Owners.GetOrAdd(name, OwnerId.Of);

    public static CaseId Signal(string municipality, int number) => Case(municipality, "signal", $"S{number:D7}");

    public static CaseId Fiche(string municipality, int number) => Case(municipality, "fiche", $"F{number:D7}");

    public static CaseId Case(WorldSignal signal) => Signal(signal.Municipality, signal.Number);

    public static CaseId Case(WorldFiche fiche) => Fiche(fiche.Municipality, fiche.Number);

    public static CaseId Partnership(string municipality, string organisation) =>
        Case(municipality, "partnership", Convert.ToHexString(Encoding.ASCII.GetBytes(organisation)));

    public static CaseId Share(string municipality, int number) => Case(municipality, "share", $"D{number:D7}");

    /// <summary>A person as a case knows them.</summary>
    public static Pseudonym InCase(string person) => Pseudonyms.GetOrAdd(person, name => Read<Pseudonym>(name.PadRight(16, '-')));

    public static Actor Actor(Person who) => who.Role == Role.System
        ? Identity.Actor.System
        : new Actor(PersonId.Nobody, new Capacity(Owner(who.House), who.Role));

    public static ImmutableArray<ThemeId> Themes(Labels labels) => Themes(labels.Themes);

    public static ImmutableArray<ThemeId> Themes(ImmutableArray<string> names) => [.. names.Select(ThemeId.Of)];

    public static ImmutableArray<TargetGroupId> Groups(Labels labels) => Groups(labels.Groups);

    public static ImmutableArray<TargetGroupId> Groups(ImmutableArray<string> names) => [.. names.Select(TargetGroupId.Of)];

    public static Step Step(WorldStep step) => new()
    {
        Id = StepId.Of("now"),
        Kind = StepKind.Task,
        Title = new LocalText("Nu", "Now"),
        By = step.Roles,
        Mandate = step.Mandate,
    };

    private static CaseId Case(string owner, string kind, string key) =>
        Cases.GetOrAdd((owner, kind, key), parts => CaseId.Of($"{parts.Item1}/{parts.Item2}/{parts.Item3}"));

    private static T Read<T>(string text)
        where T : struct, IIdentifier<T> => T.Parse(text, null);
}
