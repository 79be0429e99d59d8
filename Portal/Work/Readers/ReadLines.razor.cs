using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Portal.Texts;
using LokaalSignaal.Readers;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Work.Readers;

/// <summary>Lines of the read log, the newest first.</summary>
public sealed partial class ReadLines
{
    private const int Shown = 20;

    /// <summary>The lines.</summary>
    [Parameter, EditorRequired]
    public ImmutableArray<ReadLine> Lines { get; set; }

    /// <summary>The case that they are about.</summary>
    [Parameter, EditorRequired]
    public CaseId Case { get; set; }

    // A right is a whole sentence: it stands once below the lines that it is of.
    private IEnumerable<string> Rights => Lines.Take(Shown).Select(line => line.Ground.In(Languages.Current)).Distinct();

    // Veerle Verwerker, signaalverwerker van Kortrijk, bij het delen, om een vraag te beantwoorden.
    private string Sentence(ReadLine line) => string.Join(", ", new[] { Who(line), Where(line), WhatFor(line) }.OfType<string>());

    private string Who(ReadLine line) => line.Name is { } name
        ? T[$"Named.{line.By.Role}", name, line.OwnerName ?? line.By.Owner.Value]
        : T[$"Line.{line.By.Role}", line.OwnerName ?? line.By.Owner.Value];

    private string? Where(ReadLine line) =>
        line.Case == Case ? null
        : line.Case.Kind == CaseKind.Share ? T["Where.Share"].Value
        : T["Where.Fiche"].Value;

    private string? WhatFor(ReadLine line) => line.Purpose == Purpose.Work ? null : T[$"Purpose.{line.Purpose}"].Value;
}
