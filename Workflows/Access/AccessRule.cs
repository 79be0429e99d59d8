using System.Collections.Immutable;
using LokaalSignaal.Identity;

namespace LokaalSignaal.Workflows.Access;

/// <summary>
/// A line of the table of access: who may do what, and when. The table is the only source: decisions, explanations and
/// the page for lawyers come from it. Nobody may what no line allows.
/// </summary>
/// <param name="Name">What its sentences are found by: <c>mandate</c>.</param>
/// <param name="Who">Whom it is about; none: anyone.</param>
/// <param name="Deeds">What they may.</param>
public sealed record AccessRule(string Name, Role? Who, ImmutableArray<Deed> Deeds)
{
    /// <summary>When they may.</summary>
    public required Func<Actor, Deed, Subject, bool> Holds { get; init; }

    /// <summary>Whether it rests on a mandate.</summary>
    public bool ByMandate { get; init; }
}
