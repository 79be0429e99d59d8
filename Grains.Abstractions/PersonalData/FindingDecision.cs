namespace LokaalSignaal.PersonalData;

/// <summary>What a giver decided about one finding.</summary>
/// <param name="Start">The finding's <see cref="Finding.Start"/>.</param>
/// <param name="Length">The finding's <see cref="Finding.Length"/>.</param>
/// <param name="Decision">Mask or keep; keeping what is always masked masks it all the same.</param>
public readonly record struct FindingDecision(int Start, int Length, MaskOrKeep Decision);
