namespace LokaalSignaal.Portal.Components.Messages;

/// <summary>The words of the pages that say that something isn't there or didn't work.</summary>
public sealed class MessageTexts;
