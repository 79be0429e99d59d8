using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Documents;
using LokaalSignaal.Identity;
using LokaalSignaal.People;
using LokaalSignaal.Texts;

namespace LokaalSignaal.Workflows.Cases;

/// <summary>What a decision comes to. A closed set: accepted, or refused.</summary>
public abstract record Verdict
{
    private Verdict()
    {
    }

    /// <summary>It happens. Without events there was nothing to do, and that is fine too.</summary>
    /// <param name="Events">What happened.</param>
    /// <param name="Texts">What the events refer to.</param>
    public sealed record Accepted(ImmutableArray<CaseEvent> Events, ImmutableArray<TextDraft> Texts) : Verdict
    {
        /// <summary>The document that the events refer to; most refer to none.</summary>
        public DocumentDraft? Document { get; init; }

        /// <summary>A profile to keep, encrypted; for a person's case.</summary>
        public PersonProfile? Profile { get; init; }

        /// <summary>People whom the events name by pseudonym, beside the actor.</summary>
        public ImmutableArray<PersonId> Named { get; init; } = [];
    }

    /// <summary>It doesn't happen.</summary>
    /// <param name="Why">Why.</param>
    public sealed record Refused(Refusal Why) : Verdict;

    /// <summary>There was nothing to do.</summary>
    public static Verdict Nothing { get; } = new Accepted([], []);

    /// <summary>It doesn't happen.</summary>
    public static Verdict No(Refusal why) => new Refused(why);

    /// <summary>It happens, and no text goes with it.</summary>
    public static Verdict Yes(params ImmutableArray<CaseEvent> events) => new Accepted(events, []);
}
