namespace LokaalSignaal.Portal.Administration.Municipalities;

/// <summary>The words of the platform's page about municipalities.</summary>
public sealed class MunicipalitiesTexts;
