namespace LokaalSignaal.Portal.Administration;

/// <summary>The words that the pages for admins share.</summary>
public sealed class AdminTexts;
