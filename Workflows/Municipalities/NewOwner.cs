using LokaalSignaal.Cases;
using LokaalSignaal.Workflows.Cases;

namespace LokaalSignaal.Workflows.Municipalities;

/// <summary>
/// The short name of a new municipality or organisation. Both have theirs from one space of names: whatever a name is
/// allowed to do, nobody else may come to bear it.
/// </summary>
internal static class NewOwner
{
    /// <summary>Why the name can't be taken; none: it can.</summary>
    public static Refusal? Fault(CaseState state, DecisionContext context) =>
        state.Exists || context.OwnerKind is not null ? Refusals.AlreadyThere
        : ReservedNames.Has(state.Id.Owner) ? Refusals.Invalid("short-name-reserved", "id")
        : null;
}
