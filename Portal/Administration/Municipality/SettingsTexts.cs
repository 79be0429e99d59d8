namespace LokaalSignaal.Portal.Administration.Municipality;

/// <summary>The words of the page about a municipality's details.</summary>
public sealed class SettingsTexts;
