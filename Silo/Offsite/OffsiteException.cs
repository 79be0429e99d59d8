namespace LokaalSignaal.Silo.Offsite;

/// <summary>The copy outside can't be written or read, for a reason that waiting doesn't mend.</summary>
/// <param name="code">
/// Why: <c>offsite-other</c> (it is of another store), <c>offsite-ahead</c> (it has what this store lost),
/// <c>offsite-keys</c> (it belongs to other keys), <c>offsite-newer</c>, <c>offsite-damaged</c>, <c>offsite-empty</c>.
/// </param>
/// <param name="detail">What it is about: a blob, a number.</param>
public sealed class OffsiteException(string code, string detail) : Exception($"{code}: {detail}")
{
    /// <summary>Why.</summary>
    public string Code => code;

    /// <summary>What it is about.</summary>
    public string Detail => detail;
}
