namespace LokaalSignaal.Silo.Journal;

/// <summary>Something in a commit can't be written by this database, ever.</summary>
internal sealed class PoisonException(string code, Exception? cause = null)
    : Exception($"The database refuses what it was given: {code}.", cause)
{
    public string Code => code;
}
