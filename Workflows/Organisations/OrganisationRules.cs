using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Organisations;
using LokaalSignaal.Texts;
using LokaalSignaal.Workflows.Access;
using LokaalSignaal.Workflows.Cases;
using LokaalSignaal.Workflows.Municipalities;
using LokaalSignaal.Workflows.Texts;

namespace LokaalSignaal.Workflows.Organisations;

/// <summary>A partner organisation (<i>organisatie</i>).</summary>
public sealed record OrganisationState : CaseState
{
    /// <summary>Its name.</summary>
    public TextRef Name { get; init; }

    /// <summary>What field it works in.</summary>
    public TextRef? Sector { get; init; }
}

/// <summary>The rules of organisations.</summary>
public sealed class OrganisationRules : CaseRules<OrganisationState>
{
    /// <inheritdoc/>
    public override CaseKind Kind => CaseKind.Organisation;

    /// <inheritdoc/>
    public override OrganisationState Unborn(CaseId id) => new() { Id = id };

    /// <inheritdoc/>
    public override OrganisationState Evolve(OrganisationState state, RecordedEvent recorded)
    {
        var next = state with
        {
            Version = recorded.Version,
            BeganAt = state.Exists ? state.BeganAt : recorded.At,
            ChangedAt = recorded.At,
        };
        return recorded.Event switch
        {
            OrganisationRegistered registered => next with { Name = registered.Name, Sector = registered.Sector },
            OrganisationChanged changed => next with { Name = changed.Name, Sector = changed.Sector },
            _ => next,
        };
    }

    /// <inheritdoc/>
    public override Needs NeedsOf(OrganisationState state, Command command, Actor actor) =>
        new()
        {
            Membership = (actor.Capacity.Owner, state.Id.Owner),
            Owner = command is RegisterOrganisation ? state.Id.Owner : null,
        };

    /// <inheritdoc/>
    public override Question QuestionOf(OrganisationState state, Command command, DecisionContext context) =>
        new(Deed.ManageOrganisation, new Subject(state.Id.Owner) { Exists = state.Exists, TakesPart = context.TakesPart });

    /// <inheritdoc/>
    public override Verdict Decide(OrganisationState state, Command command, DecisionContext context) => command switch
    {
        RegisterOrganisation register => NewOwner.Fault(state, context) is { } fault
            ? Verdict.No(fault)
            : Named(register.Name, register.Sector, context, (name, sector) => new OrganisationRegistered(name, sector)),
        ChangeOrganisation change => state.Exists
            ? Named(change.Name, change.Sector, context, (name, sector) => new OrganisationChanged(name, sector))
            : Verdict.No(Refusals.NotFound),
        _ => Verdict.No(Refusals.NotUnderstood),
    };

    private static Verdict Named(string name, string? sector, DecisionContext context, Func<TextRef, TextRef?, CaseEvent> happened)
    {
        var refusal = Typed.First(Typed.Check(name, "name", 2, 120), Typed.Check(sector, "sector", 0, 80));
        if (refusal is not null)
        {
            return Verdict.No(refusal);
        }

        var drafts = new TextDrafts(context.Seed);
        return new Verdict.Accepted(
            [happened(drafts.Add(Typed.Tidy(name)!), drafts.AddIfAny(Typed.Tidy(sector)))],
            drafts.All);
    }
}
