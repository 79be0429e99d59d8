using System.Collections.Immutable;
using LokaalSignaal.Identity;

namespace LokaalSignaal.Workflows.Access;

/// <summary>What access has to know of a dossier of several municipalities.</summary>
/// <param name="Lead">Who leads it.</param>
/// <param name="Members">Who takes part; who leads among them.</param>
/// <param name="Invited">Who was asked, and didn't answer yet.</param>
public sealed record Alliance(OwnerId Lead, ImmutableArray<OwnerId> Members, ImmutableArray<OwnerId> Invited)
{
    /// <summary>Whether somebody processes at a municipality that takes part.</summary>
    internal bool Has(Actor actor) => actor.Capacity.Role == Role.Processor && Members.Contains(actor.Capacity.Owner);

    /// <summary>Whether somebody processes at a municipality that was asked.</summary>
    internal bool Asks(Actor actor) => actor.Capacity.Role == Role.Processor && Invited.Contains(actor.Capacity.Owner);
}
