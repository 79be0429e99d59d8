using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Partnerships;

namespace LokaalSignaal.Workflows.Access;

/// <summary>What mandates let do, and to what.</summary>
public static class Mandates
{
    /// <summary>The mandate by which an organisation's processor may do something; none: there is no such mandate.</summary>
    public static GrantedMandate? For(Deed deed, Subject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        if (subject.Partner is not { } partner || !partner.HoldsOn(subject.Today) || Of(deed, subject) is not { } asked)
        {
            return null;
        }

        foreach (var mandate in partner.Mandates)
        {
            if (mandate.Terms.HoldsOn(subject.Today) && mandate.Terms.Allows(asked) && Covers(mandate.Terms.Scope, subject, partner))
            {
                return mandate;
            }
        }

        return null;
    }

    /// <summary>Whether a case is what a mandate is about: a signal or a fiche; never the partnership that grants it.</summary>
    public static bool Covers(MandateScope scope, Subject subject, Standing partner) =>
        subject.Case?.Kind != CaseKind.Partnership && (subject.IsFiche ? CoversFiche(scope, subject) : CoversSignal(scope, subject, partner));

    private static MandateDeed? Of(Deed deed, Subject subject) => deed switch
    {
        Deed.ReadSignal or Deed.ReadFiche => MandateDeed.Read,
        Deed.Note => MandateDeed.Analyse,
        Deed.TellGivers => MandateDeed.Feedback,
        Deed.CompleteStep => subject.StepFor,
        _ => null,
    };

    private static bool CoversFiche(MandateScope scope, Subject fiche) =>
        scope.Fiches.Contains(fiche.Case!.Value) || (!scope.OwnStaffOnly && scope.NamesLabels && Fits(scope, fiche));

    private static bool CoversSignal(MandateScope scope, Subject signal, Standing partner) =>
        (!scope.OwnStaffOnly || signal.Organisation == partner.Organisation)
        && ((scope.NamesLabels ? Fits(scope, signal) : scope.OwnStaffOnly && scope.Fiches.IsEmpty)
            || Meet(scope.Fiches, signal.InFiches));

    private static bool Fits(MandateScope scope, Subject subject) =>
        (scope.Themes.IsEmpty || Meet(scope.Themes, subject.Themes))
        && (scope.TargetGroups.IsEmpty || Meet(scope.TargetGroups, subject.TargetGroups));

    private static bool Meet<T>(ImmutableArray<T> some, ImmutableArray<T> others)
        where T : struct, IEquatable<T>
    {
        foreach (var one in some)
        {
            if (others.Contains(one))
            {
                return true;
            }
        }

        return false;
    }
}
