using LokaalSignaal.Cases;

namespace LokaalSignaal.Silo.Cases;

/// <summary>One live case. A host gives it one command at a time.</summary>
public interface ICaseActivation
{
    /// <summary>Does what a command wants, or says why not.</summary>
    ValueTask<Answer> HandleAsync(Dispatch dispatch);
}
