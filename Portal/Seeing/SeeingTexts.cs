namespace LokaalSignaal.Portal.Seeing;

/// <summary>The words of who may see what, and why; the reasons themselves come from the table of access.</summary>
public sealed class SeeingTexts;
