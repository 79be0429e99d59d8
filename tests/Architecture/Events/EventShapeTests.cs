using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Texts;

namespace LokaalSignaal.Architecture.Events;

/// <summary>The journal can be kept for good because its events hold no free text and no person.</summary>
public sealed class EventShapeTests
{
    [Fact]
    public void No_event_holds_free_text_or_a_person()
    {
        Type[] events =
        [
            .. House.Projects.SelectMany(project => House.AssemblyOf(project).GetTypes())
                .Where(type => type.IsSubclassOf(typeof(CaseEvent)) && !type.IsAbstract),
        ];

        Assert.NotEmpty(events);
        Faults.None(events.SelectMany(EventShape.Faults));
    }

    [Theory]
    [InlineData(typeof(HoldsText), "HoldsText.Note: String is not among what an event may hold")]
    [InlineData(typeof(HoldsAnything), "HoldsAnything.Value: Object is not among what an event may hold")]
    [InlineData(typeof(HoldsPerson), "HoldsPerson.Who: PersonId is not among what an event may hold")]
    [InlineData(typeof(HoldsTextInside), "Detail.Words: String is not among what an event may hold")]
    [InlineData(typeof(HoldsHiddenText), "HoldsHiddenText.hidden: String is not among what an event may hold")]
    [InlineData(typeof(HoldsList), "HoldsList.Notes: List`1 is not among what an event may hold")]
    [InlineData(typeof(Open), "Open is open: what is derived from it could hold anything")]
    public void The_check_finds_what_an_event_may_not_hold(Type type, string fault) =>
        Assert.Contains(EventShape.Faults(type), found => found.EndsWith(fault, StringComparison.Ordinal));

    [Fact]
    public void The_check_leaves_references_choices_numbers_and_dates_alone() =>
        Assert.Empty(EventShape.Faults(typeof(HoldsWhatItMay)));

    private sealed record HoldsText(string Note) : CaseEvent;

    private sealed record HoldsAnything(object Value) : CaseEvent;

    private sealed record HoldsPerson(PersonId? Who) : CaseEvent;

    private sealed record HoldsTextInside(ImmutableArray<Detail> Details) : CaseEvent;

    private sealed record Detail(string Words);

    private sealed record HoldsList(List<TextRef> Notes) : CaseEvent;

    private sealed record HoldsHiddenText : CaseEvent
    {
        private readonly string hidden = "kept";

        public int Length => hidden.Length;
    }

    public record Open : CaseEvent;

    private sealed record HoldsWhatItMay(
        TextRef? Text, Pseudonym Who, ImmutableArray<CaseId> Cases, DayOfWeek Day, int? Count, DateOnly On, Part Inner) : CaseEvent;

    private sealed record Part(bool Yes);
}
