namespace LokaalSignaal.Portal.Work.Sharing;

/// <summary>The words of sharing between municipalities.</summary>
public sealed class SharingTexts;
