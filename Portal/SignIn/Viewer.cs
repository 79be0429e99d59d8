using LokaalSignaal.Identity;
using LokaalSignaal.People;

namespace LokaalSignaal.Portal.SignIn;

/// <summary>Who looks at a page, in the capacity that they chose.</summary>
/// <param name="Person">The person, with all of their capacities.</param>
/// <param name="Capacity">In what quality they look and act now.</param>
/// <param name="Titles">How their capacities are called, by capacity: a role at an owner.</param>
public sealed record Viewer(PersonView Person, Capacity Capacity, IReadOnlyDictionary<Capacity, string> Titles)
{
    /// <summary>What they said that they open cases for; none: it follows from their right.</summary>
    public StatedPurpose? Said { get; init; }

    /// <summary>The actor that commands and queries are asked with.</summary>
    public Actor Actor => new(Person.Id, Capacity);

    /// <summary>The actor that cases are opened with.</summary>
    public Actor Reader => Actor with { For = Said?.For };

    /// <summary>The capacities they could change to.</summary>
    public IEnumerable<Capacity> Others => Person.Capacities.Where(capacity => capacity != Capacity);

    /// <summary>The first word of their name, for a small place.</summary>
    public string ShortName => Person.Profile.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "";

    /// <summary>Whether they look in this role.</summary>
    public bool Is(Role role) => Capacity.Role == role;

    /// <summary>Whether they look in a role in which one gives signals.</summary>
    public bool Gives => Capacity.Role is Role.Giver or Role.Processor;
}
