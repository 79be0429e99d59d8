using LokaalSignaal.Identity;

namespace LokaalSignaal.Silo.Journal;

/// <summary>Finds a person in the store without their id: a keyed hash of it, with a key that lies elsewhere.</summary>
public interface IPersonIndex
{
    /// <summary>The index of a person, 32 bytes; always the same for the same person.</summary>
    byte[] Of(PersonId person);

    /// <summary>Whether the person with this index was erased: then nothing may lead to them again.</summary>
    bool IsErased(byte[] index);
}
