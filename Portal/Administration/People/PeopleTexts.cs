namespace LokaalSignaal.Portal.Administration.People;

/// <summary>The words of the pages about people.</summary>
public sealed class PeopleTexts;
