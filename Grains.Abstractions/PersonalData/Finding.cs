namespace LokaalSignaal.PersonalData;

/// <summary>A stretch of a text that looks like personal data.</summary>
/// <param name="Kind">What it looks like.</param>
/// <param name="Start">Where it starts, in UTF-16 code units from 0.</param>
/// <param name="Length">How long it is, in UTF-16 code units.</param>
/// <param name="Certain">Whether its check digits prove it, or its shape leaves no doubt.</param>
public readonly record struct Finding(FindingKind Kind, int Start, int Length, bool Certain);
