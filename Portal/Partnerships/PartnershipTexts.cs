namespace LokaalSignaal.Portal.Partnerships;

/// <summary>The words of the pages about partnerships and mandates.</summary>
public sealed class PartnershipTexts;
