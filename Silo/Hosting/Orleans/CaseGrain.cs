using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Cases;

namespace LokaalSignaal.Silo.Hosting.Orleans;

/// <summary>
/// A thin grain over the same activation that every host uses. It is a cache: for a moment after a crash two of one case
/// may be awake, and the journal's version check decides between them.
/// </summary>
public abstract class CaseGrain : Grain, ICaseGrain
{
    private readonly AwakeCases _awake;
    private readonly ICaseActivation _activation;

    private protected CaseGrain(ActivationFactory factory, AwakeCases awake) =>
        (_awake, _activation) = (awake, factory.Create(CaseId.Of(this.GetPrimaryKeyString())));

    /// <inheritdoc/>
    public Task<Answer> HandleAsync(Dispatch dispatch) => _activation.HandleAsync(dispatch).AsTask();

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _awake.Woke();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        _awake.Slept();
        return Task.CompletedTask;
    }
}

/// <summary>A signal that is awake.</summary>
public sealed class SignalGrain(ActivationFactory factory, AwakeCases awake) : CaseGrain(factory, awake), ISignalGrain;

/// <summary>A fiche that is awake.</summary>
public sealed class FicheGrain(ActivationFactory factory, AwakeCases awake) : CaseGrain(factory, awake), IFicheGrain;

/// <summary>A municipality that is awake.</summary>
public sealed class MunicipalityGrain(ActivationFactory factory, AwakeCases awake) : CaseGrain(factory, awake), IMunicipalityGrain;

/// <summary>An organisation that is awake.</summary>
public sealed class OrganisationGrain(ActivationFactory factory, AwakeCases awake) : CaseGrain(factory, awake), IOrganisationGrain;

/// <summary>A partnership that is awake.</summary>
public sealed class PartnershipGrain(ActivationFactory factory, AwakeCases awake) : CaseGrain(factory, awake), IPartnershipGrain;

/// <summary>A share that is awake.</summary>
public sealed class ShareGrain(ActivationFactory factory, AwakeCases awake) : CaseGrain(factory, awake), IShareGrain;

/// <inheritdoc cref="IDossierGrain"/>
public sealed class DossierGrain(ActivationFactory factory, AwakeCases awake) : CaseGrain(factory, awake), IDossierGrain;

/// <summary>A person who is awake.</summary>
public sealed class PersonGrain(ActivationFactory factory, AwakeCases awake) : CaseGrain(factory, awake), IPersonGrain;
