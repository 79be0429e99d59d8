namespace LokaalSignaal.Portal.Work.Dossiers;

/// <summary>The words of dossiers of several municipalities.</summary>
public sealed class DossierTexts;
