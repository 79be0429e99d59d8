using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Municipalities;
using LokaalSignaal.People;
using LokaalSignaal.Portal.Administration.People;
using LokaalSignaal.Portal.Tests.Stage;

namespace LokaalSignaal.Portal.Tests.Administration;

/// <summary>Who is there, and what an admin of Kortrijk manages.</summary>
internal static class Office
{
    public static OwnerId Kortrijk => Town.Kortrijk;

    public static OwnerId Gent => Town.Gent;

    public static OwnerId Caw { get; } = OwnerId.Of("caw");

    public static OwnerId Wgc { get; } = OwnerId.Of("wgc");

    public static Actor Admin { get; } = new(Id("ADM1N000"), new Capacity(Town.Kortrijk, Role.Admin));

    /// <summary>CAW takes part in Kortrijk only; WGC in Gent as well.</summary>
    public static Realm Realm { get; } = Realm.Of(
        Kortrijk,
        [new MunicipalityView(Kortrijk, new MunicipalityDetails { Name = "Kortrijk" }, 1), new MunicipalityView(Gent, new MunicipalityDetails { Name = "Gent" }, 1)],
        [new OrganisationView(Caw, "CAW", null, [Kortrijk]), new OrganisationView(Wgc, "WGC", "zorg", [Kortrijk, Gent])]);

    public static PersonView Person(string key, string name, params ImmutableArray<Capacity> capacities) =>
        new(Id(key), new PersonProfile(name, $"{key.ToUpperInvariant()}@example.test"), capacities, true, 1) { Home = capacities is [var first, ..] ? first.Owner : null };

    public static PersonId Id(string key) => PersonId.TryRead(key, out var id) ? id : throw new FormatException(key);
}
