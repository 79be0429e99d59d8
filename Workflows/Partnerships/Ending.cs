using LokaalSignaal.Workflows.Access;

namespace LokaalSignaal.Workflows.Partnerships;

/// <summary>Something of a partnership that ends soon, of which those who can see to it are warned once for each number of days.</summary>
/// <param name="Mandate">Which mandate; 0: the agreement itself.</param>
/// <param name="Until">Its last day.</param>
/// <param name="Days">How many days before its last day they are warned: see <see cref="Warned"/>.</param>
public readonly record struct Ending(int Mandate, DateOnly Until, int Days)
{
    private const int Agreement = 0;

    /// <summary>So many days before a last day there is a warning, the last one first.</summary>
    public static IReadOnlyList<int> Warned { get; } = [7, 30];

    /// <summary>
    /// What is to be warned of on a day. A mandate that ends with the agreement, or after it, goes with the agreement; what
    /// was agreed for no longer than the warning would be ahead needs none.
    /// </summary>
    /// <param name="standing">How an organisation stands.</param>
    /// <param name="today">The day in Brussels.</param>
    public static IEnumerable<Ending> Due(Standing standing, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(standing);
        if (!standing.HoldsOn(today))
        {
            yield break;
        }

        if (standing.Until is { } last && DaysOf(standing.From, last, today) is { } days)
        {
            yield return new Ending(Agreement, last, days);
        }

        foreach (var mandate in standing.Mandates.Where(mandate => !(mandate.Terms.Until >= standing.Until)))
        {
            if (DaysOf(mandate.Terms.From, mandate.Terms.Until, today) is { } before)
            {
                yield return new Ending(mandate.Number, mandate.Terms.Until, before);
            }
        }
    }

    /// <summary>Whether it still ends on that day: what was taken back or renewed doesn't.</summary>
    public bool IsOf(Standing standing)
    {
        ArgumentNullException.ThrowIfNull(standing);
        var (number, until) = (Mandate, Until);
        return standing.Active && (number == Agreement
            ? standing.Until == until
            : standing.Mandates.Any(mandate => mandate.Number == number && mandate.Terms.Until == until));
    }

    private static int? DaysOf(DateOnly from, DateOnly last, DateOnly today)
    {
        var left = last.DayNumber - today.DayNumber;
        foreach (var days in Warned)
        {
            if (left <= days)
            {
                return left >= 0 && from <= today && last.DayNumber - from.DayNumber >= days ? days : null;
            }
        }

        return null;
    }
}
