using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Signals;
using LokaalSignaal.Texts;

namespace LokaalSignaal.Portal.Tests.Stage;

/// <summary>A signal that the nurse gave.</summary>
internal static class Given
{
    public static DateTimeOffset At { get; } = new(2026, 9, 2, 10, 0, 0, TimeSpan.Zero);

    public static SignalView Signal(string key = "7K2MXQ00") => new()
    {
        Id = CaseId.Of(Town.Kortrijk, CaseKind.Signal, key),
        Text = "Al de derde keer dat een oudere huurder geen herstelling krijgt.\nDe eigenaar neemt niet op.",
        TextId = Ref,
        At = At,
        Status = CaseStatus.Open,
        Nature = Nature.Bottleneck,
        Steps = [new LocalText("We bekijken je signaal", "We are looking at your signal")],
        Version = 3,
        Mine = true,
        Timeline =
        [
            new TimelineItem(At, "given"),
            new TimelineItem(At.AddMinutes(1), "note", Text: "Niet voor de gever", Internal: true),
            new TimelineItem(At.AddDays(1), "step-activated", new LocalText("We bekijken je signaal", "We are looking at your signal")),
        ],
    };

    public static TextRef Ref { get; } = TextRef.TryRead(new string('A', 32), out var reference) ? reference : throw new FormatException();
}
