using LokaalSignaal.Identity;

namespace LokaalSignaal.Silo.Journal;

/// <summary>Tells whose pseudonym it is, as far as the store knows.</summary>
public interface IResolver
{
    /// <summary>The person's index; none where the person was unlinked.</summary>
    byte[]? IndexOf(Pseudonym pseudonym);
}
