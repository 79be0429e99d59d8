namespace LokaalSignaal.Portal.Work.Readers;

/// <summary>The words of the read log.</summary>
public sealed class ReaderTexts;
