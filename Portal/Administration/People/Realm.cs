using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Municipalities;
using LokaalSignaal.People;

namespace LokaalSignaal.Portal.Administration.People;

/// <summary>
/// What an admin manages: an owner of their own, and for a municipality also the organisations that take part in it.
/// </summary>
/// <param name="Own">The municipality or the organisation that the admin is of.</param>
/// <param name="Names">The names of owners that are known here.</param>
/// <param name="Organisations">The organisations that take part in the municipality; none for an organisation's admin.</param>
/// <param name="OnlyHere">Those of them that take part nowhere else.</param>
/// <param name="IsMunicipality">Whether the admin is of a municipality.</param>
public sealed record Realm(
    OwnerId Own,
    ImmutableDictionary<OwnerId, string> Names,
    ImmutableArray<OwnerId> Organisations,
    ImmutableArray<OwnerId> OnlyHere,
    bool IsMunicipality)
{
    /// <summary>What an admin manages, of all that the portal knows.</summary>
    public static Realm Of(OwnerId own, ImmutableArray<MunicipalityView> municipalities, ImmutableArray<OrganisationView> organisations)
    {
        var names = municipalities.Select(known => KeyValuePair.Create(known.Id, known.Details.Name))
            .Concat(organisations.Select(known => KeyValuePair.Create(known.Id, known.Name)))
            .DistinctBy(known => known.Key)
            .ToImmutableDictionary();
        var here = organisations.Where(known => known.Municipalities.Contains(own)).ToImmutableArray();
        return new Realm(
            own,
            names,
            [.. here.Select(known => known.Id)],
            [.. here.Where(known => known.Municipalities is [_]).Select(known => known.Id)],
            municipalities.Any(known => known.Id == own));
    }

    /// <summary>The owners at which roles are given: their own first.</summary>
    public IEnumerable<OwnerId> Owners => Organisations.Prepend(Own);

    /// <summary>Whether this owner is managed here.</summary>
    public bool Holds(OwnerId owner) => owner == Own || Organisations.Contains(owner);

    /// <summary>Whether this is an organisation, where there is no mandatary.</summary>
    public bool IsOrganisation(OwnerId owner) => owner != Own || !IsMunicipality;

    /// <summary>The name of an owner; its id where the name isn't known here.</summary>
    public string NameOf(OwnerId owner) => Names.GetValueOrDefault(owner, owner.Value);

    /// <summary>
    /// Whether all that somebody is, is managed here, and their account was made here. Only then a new password may be
    /// handed out: it opens everything that the person may see, elsewhere too, and all that they did before.
    /// </summary>
    public bool HoldsAllOf(PersonView person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return person.Capacities is [_, ..] && person.Home is { } home && (home == Own || OnlyHere.Contains(home))
            && person.Capacities.All(capacity => capacity.Owner == Own || OnlyHere.Contains(capacity.Owner));
    }

    /// <summary>A capacity as people read it.</summary>
    public RoleAt Read(Capacity capacity) => new(capacity, NameOf(capacity.Owner), Holds(capacity.Owner));

    /// <summary>The roles that exist at an owner: an organisation has no mandatary.</summary>
    public static ImmutableArray<Role> RolesAt(bool organisation) => organisation
        ? [Role.Giver, Role.Processor, Role.Admin]
        : [Role.Giver, Role.Processor, Role.Mandatary, Role.Admin];

    /// <summary>The role and owner that were chosen; none where such a role isn't given here.</summary>
    public Capacity? Choose(string? role, string? owner) =>
        OwnerId.TryRead(string.IsNullOrEmpty(owner) ? Own.Value : owner, out var whose) && Holds(whose)
        && Enum.TryParse<Role>(role, ignoreCase: true, out var what) && RolesAt(IsOrganisation(whose)).Contains(what)
            ? new Capacity(whose, what)
            : null;
}
