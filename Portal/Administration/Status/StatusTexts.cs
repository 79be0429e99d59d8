namespace LokaalSignaal.Portal.Administration.Status;

/// <summary>The words of the page that tells how the platform is doing.</summary>
public sealed class StatusTexts;
