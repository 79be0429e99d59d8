using LokaalSignaal.Dossiers;
using LokaalSignaal.Identity;
using LokaalSignaal.Portal.Api.Limits;
using LokaalSignaal.Sharing;

namespace LokaalSignaal.Portal.Api.Dossiers;

/// <summary>A dossier that begins, with a fiche of the caller's municipality.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Fiche">The fiche that it begins with.</param>
/// <param name="Description">The problem that the municipalities have in common.</param>
/// <param name="Fields">Which parts of the fiche the others see; the title goes with it.</param>
public sealed record ProposeBody(
    [property: Text(1, 200)] string Title,
    CaseId Fiche,
    [property: Text(0, 5_000)] string? Description = null,
    [property: AtMost(20)] IReadOnlyList<SharedField>? Fields = null)
{
    /// <summary>The command.</summary>
    internal ProposeDossier Command => new(Title, Description, new DossierPart(Fiche, [.. Fields ?? []]));
}

/// <summary>What a dossier is about.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Description">The problem that the municipalities have in common.</param>
public sealed record DescribeDossierBody([property: Text(1, 200)] string Title, [property: Text(0, 5_000)] string? Description = null);

/// <summary>A municipality that is named.</summary>
/// <param name="Municipality">Which one.</param>
public sealed record MunicipalityBody(OwnerId Municipality);

/// <summary>What the caller's municipality puts in.</summary>
/// <param name="Fiche">A fiche of its own.</param>
/// <param name="Fields">Which parts the others see; the title goes with it.</param>
public sealed record PartBody(CaseId Fiche, [property: AtMost(20)] IReadOnlyList<SharedField>? Fields = null)
{
    /// <summary>The command.</summary>
    internal JoinDossier Command => new(new DossierPart(Fiche, [.. Fields ?? []]));
}

/// <summary>Why a municipality takes part no longer.</summary>
/// <param name="Reason">Why; the other members read it.</param>
public sealed record LeaveBody([property: Text(0, 2_000)] string? Reason = null);

/// <summary>What is said to the other members.</summary>
/// <param name="Text">What.</param>
public sealed record TellBody([property: Text(1, 2_000)] string Text);
