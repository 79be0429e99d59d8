using LokaalSignaal.Workflows.Partnerships;

namespace LokaalSignaal.Silo.Partnerships;

/// <summary>
/// The key of a warning among notices. It is made of what ends, so whoever warns twice writes the same row; below zero,
/// where no event has its position. It says all that the warning has to.
/// </summary>
internal static class EndingKey
{
    private const long PerMandate = 100;
    private const long PerDay = 1_000 * PerMandate;

    /// <summary>What such a notice of a mandate is called.</summary>
    public const string OfMandate = "mandate-ends";

    /// <summary>What such a notice of a whole agreement is called.</summary>
    public const string OfAgreement = "agreement-ends";

    /// <summary>The key of a warning.</summary>
    public static long Of(Ending ending) => -((ending.Until.DayNumber * PerDay) + (ending.Mandate * PerMandate) + ending.Days);

    /// <summary>What a key says.</summary>
    public static Ending Read(long key) => new(
        (int)(-key % PerDay / PerMandate),
        DateOnly.FromDayNumber((int)(-key / PerDay)),
        (int)(-key % PerMandate));

    /// <summary>What the notice is called.</summary>
    public static string KindOf(Ending ending) => ending.Mandate == 0 ? OfAgreement : OfMandate;
}
