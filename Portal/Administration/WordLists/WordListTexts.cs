namespace LokaalSignaal.Portal.Administration.WordLists;

/// <summary>The words of the pages about word lists.</summary>
public sealed class WordListTexts;
