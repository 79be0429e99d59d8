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
    public static GrantMandate Read(Filled filled)
    {
        var terms = new MandateTerms(DeedsOf(filled), ScopeOf(filled), filled.Day("grant-from") ?? default, filled.Day("grant-until") ?? default);
        return new GrantMandate(terms, filled.Of("grant-legalGround"));
    }

    /// <summary>A mandate's number, as it stands in a form.</summary>
    public static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static ImmutableArray<MandateDeed> DeedsOf(Filled filled) =>
        [.. Enum.GetValues<MandateDeed>().Where(deed => filled.Has("grant-deeds", AddressParts.NameOf(deed)))];

    private static MandateScope ScopeOf(Filled filled) => new()
    {
        Themes = Ids<ThemeId>(filled, "grant-themes"),
        TargetGroups = Ids<TargetGroupId>(filled, "grant-targetGroups"),
        OwnStaffOnly = filled.Has("grant-own-staff", "yes"),
    };

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
