using LokaalSignaal.Processes;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.People;
using LokaalSignaal.Silo.Texts;
using LokaalSignaal.Workflows.Triage;

namespace LokaalSignaal.Silo.Cases;

/// <summary>What the activations of all cases share: the journal, the engine, and what fetches what rules need.</summary>
/// <param name="Journal">The truth.</param>
/// <param name="Engine">Walks definitions.</param>
/// <param name="Gathering">Fetches what rules need.</param>
/// <param name="Pseudonyms">Who somebody is in a case.</param>
/// <param name="Vault">Keeps profiles, encrypted.</param>
/// <param name="Index">The keyed index of a person.</param>
/// <param name="Erasing">Does what commands erase.</param>
/// <param name="Answers">Keys under which answers are remembered.</param>
/// <param name="Labels">The labels that exist.</param>
/// <param name="Clock">The time.</param>
public sealed record CaseShell(
    IJournal Journal,
    IProcessEngine Engine,
    Gathering Gathering,
    Pseudonyms Pseudonyms,
    Vault Vault,
    IPersonIndex Index,
    ErasingDeeds Erasing,
    AnswerKeys Answers,
    KnownLabels Labels,
    TimeProvider Clock);
