namespace LokaalSignaal.Portal.Administration.Processes;

/// <summary>The words of the pages about processes.</summary>
public sealed class ProcessTexts;
