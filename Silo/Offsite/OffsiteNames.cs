using System.Globalization;

namespace LokaalSignaal.Silo.Offsite;

/// <summary>How the blobs of a copy are called.</summary>
internal static class OffsiteNames
{
    /// <summary>What the copy says of itself.</summary>
    public const string About = "about.json";

    /// <summary>What happened, in append blobs: they hold references only and are never changed.</summary>
    public const string Journal = "journal/";

    /// <summary>What people typed: a blob each, so that one can be erased.</summary>
    public const string Texts = "texts/";

    /// <summary>What people filed: a blob each.</summary>
    public const string Documents = "documents/";

    /// <summary>Who people are: a folder each.</summary>
    public const string People = "people/";

    public const string Profile = "profile";

    /// <summary>A blob of the journal; names sort as their batches do.</summary>
    /// <param name="batch">The first batch in it.</param>
    /// <param name="generation">Higher than that of a blob that ends in the middle of that batch.</param>
    public static string JournalFrom(long batch, int generation) =>
        string.Create(CultureInfo.InvariantCulture, $"{Journal}{batch:D15}-{generation:D3}");
}
