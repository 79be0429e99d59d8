using System.Collections.Immutable;
using LokaalSignaal.Texts;

namespace LokaalSignaal.Cases;

/// <summary>Adds a note for those who process the case; a giver doesn't see it.</summary>
/// <param name="Text">The note, up to 2 000 characters.</param>
public sealed record AddNote(string Text) : Command;

/// <summary>Masks a text of the case, everywhere and for good.</summary>
/// <param name="Text">Which text.</param>
/// <param name="Ranges">Which stretches; empty: all of it.</param>
public sealed record MaskText(TextRef Text, ImmutableArray<TextRange> Ranges) : Command;

/// <summary>A stretch of a text, in UTF-16 code units.</summary>
/// <param name="Start">Where it starts, from 0.</param>
/// <param name="Length">How long it is, from 1.</param>
public readonly record struct TextRange(int Start, int Length);
