namespace LokaalSignaal.Silo.Journal.Model;

/// <summary>
/// Columns of read models that never change once their row is there: they are left out when it is written again, so that
/// indexes over them alone aren't touched. By commas.
/// </summary>
internal static class WrittenOnce
{
    /// <summary>Those of signals.</summary>
    public const string OfSignals = "municipality, reference, organisation, at, anonymous, follow_hash, channel, people, since";

    /// <summary>Those of fiches.</summary>
    public const string OfFiches = "municipality, reference, opened_at";
}
