using System.Text.Json.Serialization;
using LokaalSignaal.Identity;
using LokaalSignaal.Partnerships;
using LokaalSignaal.People;

namespace LokaalSignaal.Silo.People;

/// <summary>A person as the vault holds them.</summary>
/// <param name="Person">Who.</param>
/// <param name="Profile">Name, address, function.</param>
public sealed record KnownPerson(PersonId Person, PersonProfile Profile)
{
    /// <summary>What somebody without an account asks, whose address isn't confirmed yet; none: this is a person.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PartnershipAsk? Asks { get; init; }
}
