using LokaalSignaal.Identity;

namespace LokaalSignaal.Workflows.Fiches;

/// <summary>The link from a fiche to a signal in it.</summary>
/// <param name="Organisation">The organisation behind the signal.</param>
/// <param name="Version">The fiche's version when it was bundled.</param>
/// <param name="At">When it was bundled.</param>
public sealed record BundledLink(OwnerId Organisation, long Version, DateTimeOffset At);
