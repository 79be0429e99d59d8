using System.Collections.Immutable;
using LokaalSignaal.Texts;

namespace LokaalSignaal.Municipalities;

/// <summary>What a municipality (<i>gemeente</i>) tells of itself.</summary>
public sealed record MunicipalityDetails
{
    /// <summary>Its name, 2 to 80 characters.</summary>
    public required string Name { get; init; }

    /// <summary>Its colour, <c>#rrggbb</c>, with a contrast of at least 4.5 on white (WCAG 2.1, 1.4.3).</summary>
    public string Accent { get; init; } = "#1f5f6b";

    /// <summary>What to do when it is about one person or there is danger; up to 2 000 characters.</summary>
    public LocalText? Referral { get; init; }

    /// <summary>What Lokaal Signaal is here, for the public page; up to 2 000 characters.</summary>
    public LocalText? Introduction { get; init; }

    /// <summary>Who co-ordinates: name and how to reach them; public. Up to 200 characters.</summary>
    public string? Coordinator { get; init; }

    /// <summary>Coarse areas that a signal may name: 0 to 60 of up to 100 characters.</summary>
    public ImmutableArray<string> Areas { get; init; } = [];

    /// <summary>Public counts below this aren't shown: 3 to 50.</summary>
    public int Threshold { get; init; } = 5;

    /// <summary>Where the local privacy statement is, an https address; none: the portal's own page only.</summary>
    public string? PrivacyUrl { get; init; }
}
