using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.People;
using LokaalSignaal.Workflows.Access;
using LokaalSignaal.Workflows.Cases;
using LokaalSignaal.Workflows.Texts;

namespace LokaalSignaal.Workflows.People;

/// <summary>Somebody with an account. Who they are is in <c>People</c>, encrypted; here is what they may be.</summary>
public sealed record PersonState : CaseState
{
    /// <summary>What they are, and where.</summary>
    public ImmutableArray<Capacity> Capacities { get; init; } = [];

    /// <summary>
    /// The house that made the account, and answers for it: whoever else gives somebody a role gets no way into what they
    /// had before.
    /// </summary>
    public OwnerId? Home { get; init; }

    /// <summary>Whether they were erased.</summary>
    public bool Erased { get; init; }

    /// <summary>Where they are somebody, and where their account was made.</summary>
    internal IEnumerable<OwnerId> Houses =>
        Capacities.Select(held => held.Owner).Concat(Home is { } home ? [home] : ImmutableArray<OwnerId>.Empty).Distinct();
}

/// <summary>The rules of people.</summary>
public sealed class PersonRules : CaseRules<PersonState>
{
    private const int MostCapacities = 50;

    /// <inheritdoc/>
    public override CaseKind Kind => CaseKind.Person;

    /// <inheritdoc/>
    public override PersonState Unborn(CaseId id) => new() { Id = id };

    /// <inheritdoc/>
    public override PersonState Evolve(PersonState state, RecordedEvent recorded)
    {
        var next = state with
        {
            Version = recorded.Version,
            BeganAt = state.Exists ? state.BeganAt : recorded.At,
            ChangedAt = recorded.At,
        };
        return recorded.Event switch
        {
            CapacityGranted granted => next with { Capacities = next.Capacities.Add(granted.Capacity), Home = next.Home ?? granted.Capacity.Owner },
            CapacityEnded ended => next with { Capacities = next.Capacities.Remove(ended.Capacity) },
            PersonErased => next with { Capacities = [], Erased = true },
            _ => next,
        };
    }

    /// <inheritdoc/>
    public override Needs NeedsOf(PersonState state, Command command, Actor actor) =>
        CapacityOf(command) is { } capacity
            ? new Needs { Membership = (actor.Capacity.Owner, capacity.Owner), OnlyHere = true, Established = actor.Capacity.Owner }
            : new Needs { Established = actor.Capacity.Owner };

    /// <inheritdoc/>
    public override Question QuestionOf(PersonState state, Command command, DecisionContext context)
    {
        var subject = new Subject(state.Id.Owner)
        {
            Exists = state.Exists && !state.Erased,
            Own = context.Actor.Person.Case == state.Id,
            TakesPart = context.TakesPart,
            IsEstablished = context.IsEstablished,
            TakesPartOnlyHere = context.TakesPartOnlyHere,
            OnlyGivers = CapacityOf(command) is { Role: Role.Giver },
            PersonOf = CapacityOf(command) is { } capacity
                ? [capacity.Owner]
                : [.. state.Houses],
        };
        return new Question(DeedOf(command), subject);
    }

    /// <inheritdoc/>
    public override Verdict Decide(PersonState state, Command command, DecisionContext context) => command switch
    {
        _ when CapacityOf(command) is { } capacity && IsPlatforms(capacity) && !IsPlatforms(context.Actor.Capacity) =>
            Verdict.No(Refusals.NotAllowed),
        RegisterPerson register => Register(state, register),
        _ when !state.Exists || state.Erased => Verdict.No(Refusals.NotFound),
        GrantCapacity grant => Grant(state, grant.Capacity),
        EndCapacity end => state.Capacities.Contains(end.Capacity)
            ? Verdict.Yes(new CapacityEnded(end.Capacity))
            : Verdict.Nothing,
        ChangeProfile change => Check(change.Profile) is { } refusal
            ? Verdict.No(refusal)
            : new Verdict.Accepted([new ProfileChanged()], []) { Profile = Tidy(change.Profile) },
        ErasePerson => Erase(state, context.Actor),
        _ => Verdict.No(Refusals.NotUnderstood),
    };

    private static Deed DeedOf(Command command) => command switch
    {
        ChangeProfile => Deed.ChangeProfile,
        ErasePerson => Deed.ErasePerson,
        _ => Deed.ManagePeople,
    };

    private static Capacity? CapacityOf(Command command) => command switch
    {
        RegisterPerson register => register.Capacity,
        GrantCapacity grant => grant.Capacity,
        EndCapacity end => end.Capacity,
        _ => null,
    };

    private static bool IsPlatforms(Capacity capacity) =>
        capacity.Owner == OwnerId.Platform || capacity.Role is Role.Platform or Role.System;

    private static Verdict Register(PersonState state, RegisterPerson command) =>
        state.Exists ? Verdict.No(Refusals.AlreadyThere)
        : Check(command.Profile) is { } refusal ? Verdict.No(refusal)
        : new Verdict.Accepted([new PersonRegistered(), new CapacityGranted(command.Capacity)], [])
        {
            Profile = Tidy(command.Profile),
        };

    private static Verdict Grant(PersonState state, Capacity capacity) =>
        state.Capacities.Contains(capacity) ? Verdict.Nothing
        : state.Capacities.Length >= MostCapacities ? Verdict.No(Refusals.TooMany("capacities", MostCapacities))
        : Verdict.Yes(new CapacityGranted(capacity));

    // What others administer isn't an admin's to destroy: they end the person's roles with them first.
    private static Verdict Erase(PersonState state, Actor actor)
    {
        string[] elsewhere =
        [
            .. state.Houses.Where(owner => !actor.IsSystem && !actor.Is(Role.Admin, owner)).Select(owner => owner.Value).Order(StringComparer.Ordinal),
        ];
        return elsewhere is []
            ? Verdict.Yes(new PersonErased())
            : Verdict.No(Refusals.Conflict("person-elsewhere", string.Join(", ", elsewhere)));
    }

    /// <summary>Why a profile can't be taken; none: it can.</summary>
    internal static Refusal? Check(PersonProfile profile) => Typed.First(
        Typed.CheckLine(profile.Name, "name", 2, 120),
        Typed.Check(profile.Email, "email", 3, 254),
        Typed.CheckLine(profile.Function, "function", 0, 120),
        IsAddress(profile.Email) ? null : Refusals.Invalid("email-not-valid", "email"));

    private static PersonProfile Tidy(PersonProfile profile) =>
        new(Typed.Tidy(profile.Name)!, profile.Email.Trim(), Typed.Tidy(profile.Function));

    // As browsers check an e-mail field: something, one @, something with no blanks.
    private static bool IsAddress(string email) =>
        email.Trim() is var address && address.IndexOf('@') is > 0 and var at
        && at == address.LastIndexOf('@') && at < address.Length - 1 && !address.Any(char.IsWhiteSpace);
}
