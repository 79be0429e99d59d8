using LokaalSignaal.Cases;

namespace LokaalSignaal.Silo.Hosting.Orleans;

/// <summary>A case as a grain: its key is the case's id. Orleans gives it one command at a time.</summary>
public interface ICaseGrain : IGrainWithStringKey
{
    /// <summary>Does what a command wants, or says why not.</summary>
    Task<Answer> HandleAsync(Dispatch dispatch);
}

/// <summary>What a frontline worker noticed (<i>signaal</i>).</summary>
public interface ISignalGrain : ICaseGrain;

/// <summary>Signals bundled (<i>signaalfiche</i>).</summary>
public interface IFicheGrain : ICaseGrain;

/// <summary>A municipality (<i>gemeente</i>).</summary>
public interface IMunicipalityGrain : ICaseGrain;

/// <summary>A partner organisation (<i>organisatie</i>).</summary>
public interface IOrganisationGrain : ICaseGrain;

/// <summary>That an organisation takes part in a municipality (<i>samenwerking</i>).</summary>
public interface IPartnershipGrain : ICaseGrain;

/// <summary>A fiche that is shown to another municipality (<i>gedeelde fiche</i>).</summary>
public interface IShareGrain : ICaseGrain;

/// <summary>Fiches of several municipalities that grew into one question (<i>bovenlokaal dossier</i>).</summary>
public interface IDossierGrain : ICaseGrain;

/// <summary>Somebody with an account (<i>persoon</i>).</summary>
public interface IPersonGrain : ICaseGrain;
