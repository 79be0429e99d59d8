using LokaalSignaal.Identity;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Portal.Api.Limits;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Portal.Api.Partnerships;

/// <summary>Who asks to take part, and why.</summary>
/// <param name="Organisation">Which organisation; left out: the caller's own.</param>
/// <param name="Motivation">Why.</param>
public sealed record RequestBody(OwnerId? Organisation = null, [property: Text(0, 2_000)] string? Motivation = null);

/// <summary>For how long.</summary>
/// <param name="From">The first day; left out: today.</param>
/// <param name="Until">The last day; left out or null: until it is ended.</param>
public sealed record ApproveBody(DateOnly? From = null, DateOnly? Until = null);

/// <summary>For how long.</summary>
/// <param name="Until">The last day; left out or null: until it is ended.</param>
public sealed record RenewBody(DateOnly? Until = null);

/// <summary>The green light for the own staff's signals.</summary>
/// <param name="Sees">What the municipality sees of them; left out: what was noticed.</param>
public sealed record OwnStaffBody(OwnStaffView Sees = OwnStaffView.Content);

/// <summary>A mandate as it is granted.</summary>
/// <param name="Deeds">What may be done.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day.</param>
/// <param name="LegalGround">On what legal ground.</param>
/// <param name="Themes">Confirmed themes, one of which the case has; empty: any.</param>
/// <param name="TargetGroups">Confirmed target groups, one of which the case has; empty: any.</param>
/// <param name="Fiches">Single fiches.</param>
/// <param name="OwnStaffOnly">Whether only signals of the organisation's own staff.</param>
public sealed record MandateBody(
    [property: AtMost(4)] IReadOnlyList<MandateDeed> Deeds,
    DateOnly From,
    DateOnly Until,
    [property: Text(3, 500)] string LegalGround,
    [property: AtMost(50)] IReadOnlyList<ThemeId>? Themes = null,
    [property: AtMost(50)] IReadOnlyList<TargetGroupId>? TargetGroups = null,
    [property: AtMost(50)] IReadOnlyList<CaseId>? Fiches = null,
    bool OwnStaffOnly = false)
{
    /// <summary>The command.</summary>
    internal GrantMandate Command => new(
        new MandateTerms(
            [.. Deeds],
            new MandateScope
            {
                Themes = [.. Themes ?? []],
                TargetGroups = [.. TargetGroups ?? []],
                Fiches = [.. Fiches ?? []],
                OwnStaffOnly = OwnStaffOnly,
            },
            From,
            Until),
        LegalGround);
}
