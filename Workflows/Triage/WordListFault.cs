using LokaalSignaal.Texts;

namespace LokaalSignaal.Workflows.Triage;

/// <summary>Something in a word list that can't be read.</summary>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Message">What is wrong and what to write instead, in both languages.</param>
public sealed record WordListFault(int Line, LocalText Message);
