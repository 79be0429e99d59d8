using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Signals;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Texts;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Silo.Tests.Journal;

/// <summary>Appends as a host would make them.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Morning = new(2026, 3, 2, 9, 15, 0, TimeSpan.Zero);

    private const string Crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static CaseId Signal(int number) => CaseId.Of(OwnerId.Of("kortrijk"), CaseKind.Signal, Key(number));

    public static PersonId Person(int number) =>
        PersonId.TryRead(Key(number), out var person) ? person : throw new FormatException();

    public static Pseudonym Pseudonym(int number) =>
        Identity.Pseudonym.TryRead($"pseudonym-{number:D10}", out var who) ? who : throw new FormatException();

    public static TextDraft Text(string body)
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        var digest = SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(body)]);
        return TextRef.TryRead(Base64Url.EncodeToString(digest.AsSpan(0, 24)), out var reference)
            ? new TextDraft(reference, salt, body)
            : throw new FormatException();
    }

    /// <summary>A new signal with its text, giver, rows and remembered answer.</summary>
    public static Append Given(int number, string body = "De lift is stuk.", int? key = null)
    {
        var text = Text(body);
        return new Append
        {
            Case = Signal(number),
            ExpectedVersion = 0,
            At = Morning.AddMinutes(number),
            By = Pseudonym(number),
            Capacity = Giver,
            Events = [Event(number, text.Ref)],
            Texts = [text],
            People = [new Resolution(Pseudonym(number), Person(number))],
            Answer = Answer(key ?? number),
            Rows = [Row(number, text.Ref, 1), Steps(number), Labels(number)],
        };
    }

    /// <summary>A note on a case.</summary>
    public static Append Noted(CaseId id, long expected, int? key = null, string body = "Gebeld.")
    {
        var text = Text(body);
        return new Append
        {
            Case = id,
            ExpectedVersion = expected,
            At = Morning.AddDays(1),
            Capacity = Giver,
            Events = [new NoteAdded(text.Ref)],
            Texts = [text],
            Answer = key is { } number ? Answer(number) : null,
        };
    }

    public static RememberedAnswer Answer(int number, string request = "request") =>
        new(Hash($"key {number}"), Hash(request));

    public static byte[] Hash(string of) => SHA256.HashData(Encoding.UTF8.GetBytes(of));

    public static Capacity Giver { get; } = new(OwnerId.Of("kortrijk"), Role.Giver);

    public static SignalRow Row(int number, TextRef text, long version) => new()
    {
        CaseId = Signal(number).ToString(),
        Municipality = "kortrijk",
        Reference = Signal(number).Reference,
        GiverIndex = new StoreFolder.PlainIndex().Of(Person(number)),
        Giver = Pseudonym(number).ToString(),
        Organisation = "caw",
        Status = "open",
        Nature = "bottleneck",
        At = Morning.AddMinutes(number),
        ChangedAt = Morning.AddMinutes(number),
        TextRef = text.ToString(),
        Themes = " wonen ",
        Channel = "form",
        Version = version,
        Steps = " triage ",
        Due = new DateOnly(2026, 3, 9),
        People = 12,
    };

    public static StepRows Steps(int number) => new(
        Signal(number).ToString(),
        [
            new StepRow
            {
                CaseId = Signal(number).ToString(),
                Visit = 1,
                Municipality = "kortrijk",
                Kind = "signal",
                Step = "triage",
                StepKind = "task",
                Due = new DateOnly(2026, 3, 9),
                Roles = " processor ",
                ActivatedAt = Morning.AddMinutes(number),
            },
        ]);

    public static LabelRows Labels(int number) => new(
        Signal(number).ToString(),
        [
            new LabelRow
            {
                CaseId = Signal(number).ToString(),
                Municipality = "kortrijk",
                Kind = "signal",
                Axis = "theme",
                Label = "wonen",
                At = Morning.AddMinutes(number),
            },
        ]);

    private static SignalGiven Event(int number, TextRef text) => new()
    {
        Giver = Pseudonym(number),
        Organisation = OwnerId.Of("caw"),
        Text = text,
        Nature = Nature.Bottleneck,
        Themes = [ThemeId.Of("wonen")],
        People = 12,
        Channel = Channel.Form,
    };

    private static string Key(int number)
    {
        var key = new char[8];
        for (var i = key.Length - 1; i >= 0; i--, number /= 32)
        {
            key[i] = Crockford[number % 32];
        }

        return new string(key);
    }
}
