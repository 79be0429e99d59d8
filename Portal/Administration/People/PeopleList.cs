using System.Collections.Immutable;
using System.Globalization;
using LokaalSignaal.Identity;
using LokaalSignaal.People;

namespace LokaalSignaal.Portal.Administration.People;

/// <summary>The list of people, as the page shows it.</summary>
/// <param name="Lines">The people of this page.</param>
/// <param name="First">The number of the first one, from 1; 0 when there is nobody.</param>
/// <param name="Found">How many there are that fit the search.</param>
/// <param name="Page">Which page this is, from 1.</param>
/// <param name="Pages">How many pages there are.</param>
public sealed record PeopleList(ImmutableArray<PersonLine> Lines, int First, int Found, int Page, int Pages)
{
    /// <summary>How many people stand on a page.</summary>
    public const int PerPage = 50;

    /// <summary>The number of the last one on this page.</summary>
    public int Last => First + Lines.Length - 1;

    /// <summary>Makes the list.</summary>
    /// <param name="people">Everybody, in any order.</param>
    /// <param name="realm">What the reader manages.</param>
    /// <param name="search">Words that must stand in name, address, function or organisation, in any order.</param>
    /// <param name="page">Which page, from 1; another number is brought within what there is.</param>
    public static PeopleList Of(ImmutableArray<PersonView> people, Realm realm, string? search, int page)
    {
        var words = (search ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var found = people.Select(person => PersonLine.Of(person, realm))
            .Where(line => words.All(word => Contains(line.SearchedIn, word)))
            .OrderBy(line => line.Name, StringComparer.CurrentCultureIgnoreCase)
            .ToImmutableArray();
        var pages = Math.Max(1, (found.Length + PerPage - 1) / PerPage);
        var shown = Math.Clamp(page, 1, pages);
        var lines = found.Skip((shown - 1) * PerPage).Take(PerPage).ToImmutableArray();
        return new PeopleList(lines, lines.IsEmpty ? 0 : ((shown - 1) * PerPage) + 1, found.Length, shown, pages);
    }

    /// <summary>How many people have each role at an owner, those without anybody left out.</summary>
    public static ImmutableArray<KeyValuePair<Role, int>> CountsOf(ImmutableArray<PersonView> people, OwnerId owner) =>
    [
        .. Realm.RolesAt(organisation: false)
            .Select(role => KeyValuePair.Create(role, people.Count(person => person.Capacities.Contains(new Capacity(owner, role)))))
            .Where(count => count.Value > 0),
    ];

    // As people search: without minding capitals or accents.
    private static bool Contains(string text, string word) =>
        CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
}

/// <summary>One person of the list.</summary>
/// <param name="Id">Who.</param>
/// <param name="Name">Their name.</param>
/// <param name="Email">Their address.</param>
/// <param name="Function">What they do.</param>
/// <param name="Roles">What they are here, and elsewhere as far as it is known.</param>
/// <param name="CanSignIn">Whether they chose a password.</param>
public sealed record PersonLine(
    PersonId Id,
    string Name,
    string Email,
    string? Function,
    ImmutableArray<RoleAt> Roles,
    bool CanSignIn)
{
    /// <summary>What a search looks in.</summary>
    public string SearchedIn => string.Join(' ', [Name, Email, Function, .. Roles.Select(role => role.Owner)]);

    /// <summary>A person as a line.</summary>
    public static PersonLine Of(PersonView person, Realm realm)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(realm);
        return new PersonLine(
            person.Id,
            person.Profile.Name,
            person.Profile.Email,
            person.Profile.Function,
            [.. person.Capacities.Select(realm.Read)],
            person.CanSignIn);
    }
}
