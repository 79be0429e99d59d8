using System.Collections.Immutable;
using System.Globalization;
using LokaalSignaal.Identity;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Portal.Work;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Portal.Administration.Partnerships;

/// <summary>A mandate as it stands in the form.</summary>
internal static class GrantDraft
{
    /// <summary>What was filled in, as a command; its days were looked at.</summary>
    public static GrantMandate Read(Filled filled, OwnerId municipality)
    {
        var terms = new MandateTerms(DeedsOf(filled), ScopeOf(filled, municipality), filled.Day("grant-from") ?? default, filled.Day("grant-until") ?? default);
        return new GrantMandate(terms, filled.Of("grant-legalGround"));
    }

    /// <summary>A mandate's number, as it stands in a form.</summary>
    public static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static ImmutableArray<MandateDeed> DeedsOf(Filled filled) =>
        [.. Enum.GetValues<MandateDeed>().Where(deed => filled.Has("grant-deeds", AddressParts.NameOf(deed)))];

    /// <summary>The first thing among the fiches that is no number of one; none: all are.</summary>
    public static string? NoFiche(Filled filled, OwnerId municipality) =>
        Written(filled).FirstOrDefault(written => FicheOf(written, municipality) is null);

    private static MandateScope ScopeOf(Filled filled, OwnerId municipality) => new()
    {
        Themes = Ids<ThemeId>(filled, "grant-themes"),
        TargetGroups = Ids<TargetGroupId>(filled, "grant-targetGroups"),
        Fiches = [.. Written(filled).Select(written => FicheOf(written, municipality)).OfType<CaseId>().Distinct()],
        OwnStaffOnly = filled.Has("grant-own-staff", "yes"),
    };

    // What was typed on lines of its own, and what was picked from the list.
    private static IEnumerable<string> Written(Filled filled) => filled.Of("grant-fiches")
        .Split(['\n', '\r', ',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Concat(filled.All("grant-picked"));

    // The number as people read it, or the whole id as programs write it.
    private static CaseId? FicheOf(string written, OwnerId municipality) =>
        CaseId.TryRead(written, out var id) || CaseId.TryRead($"{municipality}/{CaseKind.Fiche}/{written.Replace("-", "", StringComparison.Ordinal).ToUpperInvariant()}", out id)
            ? id
            : null;

    private static ImmutableArray<T> Ids<T>(Filled filled, string field)
        where T : struct, IIdentifier<T>
    {
        var ids = ImmutableArray.CreateBuilder<T>();
        foreach (var value in filled.All(field))
        {
            if (T.TryRead(value, out var id))
            {
                ids.Add(id);
            }
        }

        return ids.ToImmutable();
    }
}
