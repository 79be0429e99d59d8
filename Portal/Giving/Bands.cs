namespace LokaalSignaal.Portal.Giving;

/// <summary>What a rough answer on the form counts for.</summary>
public static class Bands
{
    /// <summary>The rough numbers of people that can be chosen.</summary>
    public static IReadOnlyList<string> OfPeople { get; } = ["few", "some", "many"];

    /// <summary>The rough times that can be chosen.</summary>
    public static IReadOnlyList<string> OfSince { get; } = ["month", "year", "longer"];

    /// <summary>A number inside the band; "more than ten" is counted low.</summary>
    public static int? People(string band) => band switch
    {
        "few" => 3,
        "some" => 7,
        "many" => 12,
        _ => null,
    };

    /// <summary>The first day of the stretch.</summary>
    public static DateOnly? Since(string band, DateOnly today) => band switch
    {
        "month" => new DateOnly(today.Year, today.Month, 1),
        "year" => new DateOnly(today.Year, 1, 1),
        "longer" => new DateOnly(today.Year - 1, 1, 1),
        _ => null,
    };
}
