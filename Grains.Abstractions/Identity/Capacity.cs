using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace LokaalSignaal.Identity;

/// <summary>In what quality somebody acts (<i>hoedanigheid</i>): a role at an owner, written <c>kortrijk/processor</c>.</summary>
/// <param name="Owner">The municipality, the organisation or the platform.</param>
/// <param name="Role">What they are there.</param>
[JsonConverter(typeof(IdentifierJson<Capacity>))]
public readonly record struct Capacity(OwnerId Owner, Role Role) : IIdentifier<Capacity>
{
    /// <summary>The program itself.</summary>
    public static Capacity System { get; } = new(OwnerId.Platform, Role.System);

    /// <inheritdoc/>
    public static bool TryRead([NotNullWhen(true)] string? text, out Capacity id)
    {
        id = default;
        if (text?.Split('/') is not [var owner, var role]
            || !OwnerId.TryRead(owner, out var whose)
            || !Enum.TryParse<Role>(role, ignoreCase: true, out var what)
            || !string.Equals(role, Named(what), StringComparison.Ordinal))
        {
            return false;
        }

        id = new Capacity(whose, what);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Owner.Value is null ? "" : $"{Owner}/{Named(Role)}";

    private static string Named(Role role) => role.ToString().ToLowerInvariant();
}
