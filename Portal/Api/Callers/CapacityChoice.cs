using LokaalSignaal.Identity;
using LokaalSignaal.People;
using Microsoft.Extensions.Primitives;

namespace LokaalSignaal.Portal.Api.Callers;

/// <summary>In which capacity somebody calls: the one they name, or the only one they have. A closed set.</summary>
internal abstract record CapacityChoice
{
    private CapacityChoice()
    {
    }

    /// <summary>The capacity of a call.</summary>
    /// <param name="person">Who calls.</param>
    /// <param name="actAs">The <c>Act-As</c> header.</param>
    /// <param name="anyWillDo">Whether it doesn't matter for this call.</param>
    public static CapacityChoice Of(PersonView person, StringValues actAs, bool anyWillDo)
    {
        if (actAs.Count > 0)
        {
            return Named(person, actAs);
        }

        return person.Capacities switch
        {
            [var only] => new Chosen(only),
            [] when !anyWillDo => new Refused(StatusCodes.Status403Forbidden, "no-capacity"),
            [_, ..] when !anyWillDo => new Refused(StatusCodes.Status400BadRequest, "capacity-needed"),
            var any => new Chosen(any.FirstOrDefault()),
        };
    }

    private static CapacityChoice Named(PersonView person, StringValues actAs) =>
        actAs is not [{ Length: <= 100 } named] || !Capacity.TryRead(named, out var capacity)
            ? new Refused(StatusCodes.Status400BadRequest, "capacity-not-valid")
            : person.Capacities.Contains(capacity)
                ? new Chosen(capacity)
                : new Refused(StatusCodes.Status403Forbidden, "capacity-not-yours");

    /// <summary>This one.</summary>
    public sealed record Chosen(Capacity Capacity) : CapacityChoice;

    /// <summary>None.</summary>
    public sealed record Refused(int Status, string Code) : CapacityChoice;
}
