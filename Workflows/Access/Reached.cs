using System.Collections.Immutable;
using LokaalSignaal.Identity;

namespace LokaalSignaal.Workflows.Access;

/// <summary>
/// What a line of the table lets somebody do, told without a case in hand. The lines themselves are asked, about
/// <see cref="Examples">examples</see> of all that there could be: what none of them lets is in no answer.
/// </summary>
/// <param name="Rule">The line.</param>
/// <param name="Deeds">What it lets this capacity do, in the order of the table.</param>
/// <param name="Mandate">The mandate it rests on; none where the line needs none.</param>
public sealed record Reached(AccessRule Rule, ImmutableArray<Deed> Deeds, GrantedMandate? Mandate = null)
{
    /// <summary>What a capacity lets do in its own house.</summary>
    /// <param name="capacity">The capacity.</param>
    /// <param name="house">Whether the house is a municipality or an organisation.</param>
    /// <param name="today">The day in Brussels.</param>
    public static ImmutableArray<Reached> AtHome(Capacity capacity, CaseKind house, DateOnly today) =>
        Of(capacity, house == CaseKind.Municipality ? Examples.InMunicipality(capacity, today) : Examples.InOrganisation(capacity.Owner, today));

    /// <summary>What a capacity at an organisation lets do in a municipality, on a day.</summary>
    /// <param name="capacity">The capacity.</param>
    /// <param name="partner">How the organisation stands there.</param>
    /// <param name="today">The day in Brussels.</param>
    public static ImmutableArray<Reached> At(Capacity capacity, Standing partner, DateOnly today) =>
        Of(capacity, Examples.InPartnership(capacity, partner, today));

    private static ImmutableArray<Reached> Of(Capacity capacity, IEnumerable<Example> examples)
    {
        var actor = new Actor(PersonId.Nobody, capacity);
        var all = examples.ToImmutableArray();
        return [.. AccessTable.Rules.SelectMany(rule => Of(rule, actor, all))];
    }

    // A line that rests on mandates says so for each of them.
    private static IEnumerable<Reached> Of(AccessRule rule, Actor actor, ImmutableArray<Example> examples) =>
        from deed in rule.Deeds
        from example in examples
        where example.Deeds.Contains(deed) && rule.Holds(actor, deed, example.Subject)
        group deed by rule.ByMandate ? Mandates.For(deed, example.Subject) : null into found
        select new Reached(rule, [.. found.Distinct()], found.Key);
}
