namespace LokaalSignaal.Silo.Journal;

/// <summary>Something can't be written by this database, ever: a constraint forbids it, or it is too big.</summary>
/// <param name="code">Why: <c>constraint</c>, <c>too-big</c>, <c>malformed</c>, <c>unexpected</c>.</param>
/// <param name="cause">What the database said.</param>
public sealed class PoisonException(string code, Exception? cause = null)
    : Exception($"The database refuses what it was given: {code}.", cause)
{
    /// <summary>Why.</summary>
    public string Code => code;
}
