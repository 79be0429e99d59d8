using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Sharing;

namespace LokaalSignaal.Dossiers;

/// <summary>Begins a dossier of several municipalities; who begins it leads it.</summary>
/// <param name="Title">What it is about, 1 to 200 characters.</param>
/// <param name="Description">The problem that they have in common, up to 5 000 characters.</param>
/// <param name="Part">What the own municipality puts in.</param>
public sealed record ProposeDossier(string Title, string? Description, DossierPart Part) : Command;

/// <summary>Says anew what a dossier is about.</summary>
/// <param name="Title">What it is about, 1 to 200 characters.</param>
/// <param name="Description">The problem, up to 5 000 characters.</param>
public sealed record DescribeDossier(string Title, string? Description) : Command;

/// <summary>Asks another municipality to take part.</summary>
/// <param name="Municipality">Which one.</param>
public sealed record InviteMunicipality(OwnerId Municipality) : Command;

/// <summary>Takes part with a fiche of one's own; who does already shows this one from now on.</summary>
/// <param name="Part">What the own municipality puts in.</param>
public sealed record JoinDossier(DossierPart Part) : Command;

/// <summary>Declines, or takes part no longer: what the own municipality put in is shown no more, at once.</summary>
/// <param name="Reason">Why, up to 2 000 characters; the other members read it.</param>
public sealed record LeaveDossier(string? Reason) : Command;

/// <summary>Hands the lead to another member.</summary>
/// <param name="To">Which one.</param>
public sealed record PassLead(OwnerId To) : Command;

/// <summary>Says something to the other members.</summary>
/// <param name="Text">What, 1 to 2 000 characters.</param>
public sealed record TellMembers(string Text) : Command;

/// <summary>What a municipality puts in a dossier: a fiche of its own, and what the others see of it.</summary>
/// <param name="Fiche">Which fiche.</param>
/// <param name="Fields">Which parts; the title goes with it.</param>
public sealed record DossierPart(CaseId Fiche, ImmutableArray<SharedField> Fields)
{
    /// <inheritdoc/>
    public bool Equals(DossierPart? other) => other is not null && Fiche == other.Fiche && Fields.SequenceEqual(other.Fields);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Fiche, Fields.Length);
}
