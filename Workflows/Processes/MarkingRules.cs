using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Processes;

namespace LokaalSignaal.Workflows.Processes;

/// <summary>
/// How tokens move: the same whether an engine says it or a case's events tell it. An engine that says something else
/// than these rules fold is wrong.
/// </summary>
public static class MarkingRules
{
    /// <summary>Where a case stands after a transition.</summary>
    public static Marking Apply(Marking marking, Transition transition) => transition switch
    {
        Transition.Activated activated => Enter(marking, activated.Token),
        Transition.Completed completed => Leave(marking, completed.Token.Visit),
        Transition.Ended => Clear(marking),
        _ => marking,
    };

    /// <summary>Where a case stands after an event; events that move no token leave it where it is.</summary>
    public static Marking Apply(Marking marking, CaseEvent happened) => happened switch
    {
        StepActivated activated => Enter(marking, activated.Token),
        StepCompleted completed => Leave(marking, completed.Visit),
        StepsDropped or ProcessEnded => Clear(marking),
        _ => marking,
    };

    private static Marking Enter(Marking marking, Token token) =>
        new(marking.Tokens.Add(token), Math.Max(marking.LastVisit, token.Visit));

    private static Marking Leave(Marking marking, int visit) =>
        marking with { Tokens = marking.Tokens.RemoveAll(token => token.Visit == visit) };

    private static Marking Clear(Marking marking) => marking with { Tokens = ImmutableArray<Token>.Empty };
}
