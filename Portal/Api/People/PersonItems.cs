using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.People;
using LokaalSignaal.Portal.Api.Partnerships;
using LokaalSignaal.Portal.Api.Signals;

namespace LokaalSignaal.Portal.Api.People;

/// <summary>What somebody is, and where.</summary>
/// <param name="Id">The capacity, as <c>Act-As</c> names it: <c>kortrijk/processor</c>.</param>
/// <param name="Owner">The municipality, the organisation or the platform.</param>
/// <param name="Role">What they are there.</param>
public sealed record CapacityItem(Capacity Id, OwnerId Owner, Role Role)
{
    internal static CapacityItem Of(Capacity capacity) => new(capacity, capacity.Owner, capacity.Role);
}

/// <summary>Who the caller is.</summary>
/// <param name="Id">Their id.</param>
/// <param name="Name">Their name.</param>
/// <param name="Email">Their e-mail address.</param>
/// <param name="Function">What they do.</param>
/// <param name="Capacities">What they are, and where.</param>
/// <param name="Mandates">The mandates that hold today, by which municipalities let the caller's organisations do something.</param>
/// <param name="Purposes">The codes that <c>Purpose</c> may have.</param>
public sealed record MeItem(
    PersonId Id,
    string Name,
    string Email,
    string? Function,
    ImmutableArray<CapacityItem> Capacities,
    ImmutableArray<MyMandate> Mandates,
    ImmutableArray<string> Purposes)
{
    internal static MeItem Of(PersonView person, ImmutableArray<MyMandate> mandates) => new(
        person.Id,
        person.Profile.Name,
        person.Profile.Email,
        person.Profile.Function,
        [.. person.Capacities.Select(CapacityItem.Of)],
        mandates,
        Callers.Purposes.All);
}

/// <summary>Everything that is held about the caller.</summary>
/// <param name="Person">Who they are.</param>
/// <param name="Signals">The signals that they gave, whole.</param>
/// <param name="Notices">What they were told and haven't read yet.</param>
public sealed record MyData(MeItem Person, ImmutableArray<SignalDetail> Signals, ImmutableArray<NoticeItem> Notices);

/// <summary>Something that a giver should hear.</summary>
/// <param name="Signal">Which signal of theirs it is about.</param>
/// <param name="Kind">What, as in a timeline.</param>
/// <param name="At">When.</param>
/// <param name="Read">Whether they saw it.</param>
public sealed record NoticeItem(CaseId Signal, string Kind, DateTimeOffset At, bool Read);

/// <summary>A person, for those who manage them.</summary>
/// <param name="Id">Their id.</param>
/// <param name="Name">Their name.</param>
/// <param name="Email">Their e-mail address.</param>
/// <param name="Function">What they do.</param>
/// <param name="Capacities">What they are, and where.</param>
/// <param name="CanSignIn">Whether they chose a password.</param>
/// <param name="Version">The version of their case.</param>
public sealed record PersonItem(
    PersonId Id,
    string Name,
    string Email,
    string? Function,
    ImmutableArray<CapacityItem> Capacities,
    bool CanSignIn,
    long Version)
{
    internal static PersonItem Of(PersonView person) => new(
        person.Id,
        person.Profile.Name,
        person.Profile.Email,
        person.Profile.Function,
        [.. person.Capacities.Select(CapacityItem.Of)],
        person.CanSignIn,
        person.Version);
}

/// <summary>Somebody who was invited.</summary>
/// <param name="Id">Their id.</param>
/// <param name="Link">The one-time token to choose a password with; null for who has an account already.</param>
/// <param name="Version">The version of their case.</param>
public sealed record InvitedItem(PersonId Id, string? Link, long Version);

/// <summary>A one-time link.</summary>
/// <param name="Link">The token to choose a password with, for 7 days.</param>
public sealed record LinkItem(string Link);

/// <summary>A person after a deed.</summary>
/// <param name="Id">Their id.</param>
/// <param name="Version">The version of their case.</param>
public sealed record ChangedPerson(PersonId Id, long Version);
