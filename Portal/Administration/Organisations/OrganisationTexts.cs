namespace LokaalSignaal.Portal.Administration.Organisations;

/// <summary>The words of the pages about organisations.</summary>
public sealed class OrganisationTexts;
