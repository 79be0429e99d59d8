using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace LokaalSignaal.Identity;

/// <summary>
/// Somebody with an account. It never stands in a case's events: there a <see cref="Pseudonym"/> of that case does.
/// </summary>
[JsonConverter(typeof(IdentifierJson<PersonId>))]
public readonly record struct PersonId : IIdentifier<PersonId>
{
    private PersonId(string key) => Key = key;

    /// <summary>The program itself, for steps that nobody has to do.</summary>
    public static PersonId System { get; } = new("SYSTEM0");

    /// <summary>Somebody who didn't sign in.</summary>
    public static PersonId Nobody { get; } = new("N0B0DY");

    /// <summary>The opaque key, 6 to 26 characters.</summary>
    public string Key { get; }

    /// <summary>The case that holds what a person may do.</summary>
    public CaseId Case => CaseId.Of(OwnerId.Platform, CaseKind.Person, Key);

    /// <summary>The person of a person's case.</summary>
    public static PersonId Of(CaseId person) => new(person.Key);

    /// <inheritdoc/>
    public static bool TryRead([NotNullWhen(true)] string? text, out PersonId id)
    {
        id = Shape.IsOpaque(text) ? new PersonId(text!) : default;
        return id.Key is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => Key ?? "";
}
