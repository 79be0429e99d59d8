namespace LokaalSignaal.Portal.Importing;

/// <summary>The words of the pages that read a form export in.</summary>
public sealed class ImportTexts;
