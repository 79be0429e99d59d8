namespace LokaalSignaal.Silo.Search;

/// <summary>Places in the index: by when something was given, so that what is found comes in that order.</summary>
internal static class Places
{
    // Times a million and some: cases of one millisecond, in whatever order they came.
    private const int Bits = 20;

    /// <summary>The lowest place that a case of this moment can have.</summary>
    public static long At(DateTimeOffset moment) =>
        Math.Clamp(moment.ToUnixTimeMilliseconds(), 0, (long.MaxValue >> Bits) - 1) << Bits;

    /// <summary>The place that a case of this moment gets, or the first one behind it that is free.</summary>
    public static long For(SearchDocument document) => At(document.At) + (Spread(document.CaseId) % (1L << (Bits - 1)));

    // The same in every process, unlike a string's own hash.
    private static long Spread(string caseId) => caseId.Aggregate(17L, (hash, letter) => ((hash * 31) + letter) & 0xFFFFF);
}
