namespace LokaalSignaal.Triage;

/// <summary>Words in a signal that led to a label.</summary>
/// <param name="Start">Where they begin in the text, in UTF-16 code units.</param>
/// <param name="Length">How long they are, in UTF-16 code units.</param>
/// <param name="Word">The entry of the word list that they matched, as it was written there: <c>huur*</c>.</param>
public readonly record struct Evidence(int Start, int Length, string Word);
