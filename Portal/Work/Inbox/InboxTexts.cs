namespace LokaalSignaal.Portal.Work.Inbox;

/// <summary>The words of the inbox, and of bundling and referring from it.</summary>
public sealed class InboxTexts;
