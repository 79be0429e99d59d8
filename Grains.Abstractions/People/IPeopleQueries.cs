using System.Collections.Immutable;
using LokaalSignaal.Identity;

namespace LokaalSignaal.People;

/// <summary>Reads people. Every answer is only what the reader may see.</summary>
public interface IPeopleQueries
{
    /// <summary>Somebody as they are themselves: profile and capacities; <c>null</c> when there is no such person.</summary>
    ValueTask<PersonView?> FindAsync(PersonId person, CancellationToken cancellationToken = default);

    /// <summary>The people of an owner, by name. For its admins; for its processors those whom a step can be given to.</summary>
    ValueTask<ImmutableArray<PersonView>> OfAsync(OwnerId owner, Actor reader, CancellationToken cancellationToken = default);

    /// <summary>Partner organisations, by name, with where they take part. For admins and processors.</summary>
    ValueTask<ImmutableArray<OrganisationView>> OrganisationsAsync(Actor reader, CancellationToken cancellationToken = default);

    /// <summary>What somebody hasn't read yet, newest first.</summary>
    ValueTask<ImmutableArray<NoticeView>> NoticesAsync(Actor reader, int most, CancellationToken cancellationToken = default);
}

/// <summary>A person.</summary>
/// <param name="Id">Who.</param>
/// <param name="Profile">Name, address, function.</param>
/// <param name="Capacities">What they are, and where.</param>
/// <param name="CanSignIn">Whether they chose a password.</param>
/// <param name="Version">The version of their case.</param>
public sealed record PersonView(
    PersonId Id,
    PersonProfile Profile,
    ImmutableArray<Capacity> Capacities,
    bool CanSignIn,
    long Version)
{
    /// <summary>The house that made the account, and answers for it; none: it was erased.</summary>
    public OwnerId? Home { get; init; }
}

/// <summary>A partner organisation.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Sector">What field it works in.</param>
/// <param name="Municipalities">Where it takes part.</param>
public sealed record OrganisationView(OwnerId Id, string Name, string? Sector, ImmutableArray<OwnerId> Municipalities);

/// <summary>Something that a giver should hear.</summary>
/// <param name="Signal">Which signal of theirs it is about.</param>
/// <param name="Kind">What, kebab-case, as in a timeline.</param>
/// <param name="At">When.</param>
/// <param name="Read">Whether they saw it.</param>
public sealed record NoticeView(CaseId Signal, string Kind, DateTimeOffset At, bool Read);
