using LokaalSignaal.Cases;
using LokaalSignaal.Identity;

namespace LokaalSignaal.Workflows.Cases;

/// <summary>What a fiche must know of a signal to take it in.</summary>
/// <param name="Organisation">The organisation behind it.</param>
/// <param name="Status">Whether it is still going on.</param>
public sealed record SignalFact(OwnerId Organisation, CaseStatus Status);
