namespace LokaalSignaal.Portal.Texts;

/// <summary>The words of <see cref="PeoplesDays"/>.</summary>
public sealed class DayTexts;
