using System.Collections.Immutable;
using System.Globalization;
using LokaalSignaal.Identity;
using LokaalSignaal.Processes;
using LokaalSignaal.Workflows.Processes;

namespace LokaalSignaal.Portal.Administration.Processes;

/// <summary>A draft of a process, with what the checker says of it.</summary>
/// <param name="Definition">The definition; none where the file can't be read.</param>
/// <param name="Faults">What isn't sound, as sentences.</param>
/// <param name="Road">The strip; none where the file can't be read.</param>
/// <param name="OtherKind">The kind of cases that it is meant for, where that is another than asked.</param>
public sealed record DraftView(
    ProcessDefinition? Definition,
    ImmutableArray<FaultLine> Faults,
    DrawnRoad? Road,
    CaseKind? OtherKind)
{
    /// <summary>Whether it can be published.</summary>
    public bool IsSound => Definition is not null && Faults.IsEmpty && OtherKind is null;

    /// <summary>Looks at a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="kind">The kind of cases that it should be for.</param>
    /// <param name="culture">The reader's language.</param>
    public static DraftView Of(string file, CaseKind kind, CultureInfo culture)
    {
        var reading = DefinitionFile.Parse(file);
        if (reading.Definition is not { } definition)
        {
            return new DraftView(null, Lines(reading.Faults, null, culture), null, null);
        }

        var faults = Checker.Check(definition);
        return new DraftView(
            definition,
            Lines(faults, definition, culture),
            DrawnRoad.Of(definition, faults),
            definition.Kind == kind ? null : definition.Kind);
    }

    private static ImmutableArray<FaultLine> Lines(ImmutableArray<Fault> faults, ProcessDefinition? definition, CultureInfo culture) =>
    [
        .. faults.Select(fault => new FaultLine(
            fault.Step,
            fault.Step is { } step ? definition?.Find(step)?.Title.In(culture.TwoLetterISOLanguageName) : null,
            FaultTexts.Sentence(fault, culture))),
    ];
}

/// <summary>Something that isn't sound.</summary>
/// <param name="Step">The step; none: the definition as a whole.</param>
/// <param name="Title">The step's title.</param>
/// <param name="Sentence">What is wrong, and what to do.</param>
public sealed record FaultLine(StepId? Step, string? Title, string Sentence);
