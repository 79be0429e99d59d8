using System.Collections.Immutable;
using LokaalSignaal.Fiches;
using LokaalSignaal.Processes;
using LokaalSignaal.Texts;

namespace LokaalSignaal.Portal.Work.Decisions;

/// <summary>A step of a dossier with what is to be read of it.</summary>
/// <param name="Number">Its place, from 1.</param>
/// <param name="Title">Its title.</param>
/// <param name="By">Who did it.</param>
/// <param name="Answers">The texts.</param>
public sealed record DossierStep(int Number, LocalText Title, string? By, ImmutableArray<ReadAnswer> Answers);

/// <summary>What was found out about a fiche, ordered for one page: what is short beside, what is long below each other.</summary>
public static class Dossier
{
    // A text of this length still reads as a fact.
    private const int Short = 60;

    /// <summary>Numbers, days, choices and short texts; of a question that was answered twice the last answer.</summary>
    public static ImmutableArray<ReadAnswer> ShortAnswers(FicheView fiche)
    {
        ArgumentNullException.ThrowIfNull(fiche);
        return
        [
            .. fiche.Answers.SelectMany(step => step.Answers)
                .Where(IsShort)
                .GroupBy(answer => answer.Title)
                .Select(answers => answers.Last()),
        ];
    }

    /// <summary>The steps with texts to read, oldest first; of a step that was done twice the last time.</summary>
    public static ImmutableArray<DossierStep> LongAnswers(FicheView fiche)
    {
        ArgumentNullException.ThrowIfNull(fiche);
        return
        [
            .. fiche.Answers.GroupBy(step => step.Step)
                .Select(times => times.Last())
                .Select(step => (step, Texts: step.Answers.Where(answer => !IsShort(answer)).ToImmutableArray()))
                .Where(found => !found.Texts.IsEmpty)
                .Select((found, at) => new DossierStep(at + 1, found.step.Title, found.step.By, found.Texts)),
        ];
    }

    private static bool IsShort(ReadAnswer answer) =>
        answer.Type != FieldType.Text || (answer.Value?.Nl.Length ?? 0) <= Short;
}
