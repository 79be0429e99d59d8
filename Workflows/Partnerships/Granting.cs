using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Workflows.Cases;
using LokaalSignaal.Workflows.Texts;

namespace LokaalSignaal.Workflows.Partnerships;

/// <summary>What a municipality grants a partner: mandates, and the green light for its own staff's signals.</summary>
internal static class Granting
{
    private const int MostMandates = 200;
    private const int MostNamed = 50;
    private const int LongestDays = 5 * 366;
    private const int LongestText = 2_000;
    private const int LongestGround = 500;

    public static Verdict Light(PartnershipState state, AllowOwnStaff command) =>
        state.Standing != PartnershipStanding.Active ? Verdict.No(Refusals.NotNow)
        : state.OwnStaff == command.Sees ? Verdict.Nothing
        : Verdict.Yes(new OwnStaffAllowed(command.Sees));

    public static Verdict Grant(PartnershipState state, GrantMandate command, DecisionContext context)
    {
        if (state.Standing != PartnershipStanding.Active)
        {
            return Verdict.No(Refusals.NotNow);
        }

        if ((Fault(command.Terms, state, context) ?? Typed.Check(command.LegalGround, "legalGround", 3, LongestGround)) is { } refusal)
        {
            return Verdict.No(refusal);
        }

        var drafts = new TextDrafts(context.Seed);
        var granted = new MandateGranted(state.Mandates.Length + 1, Tidy(command.Terms), drafts.Add(Typed.Safe(command.LegalGround)!));
        return new Verdict.Accepted([granted], drafts.All);
    }

    public static Verdict Withdraw(PartnershipState state, WithdrawMandate command, DecisionContext context)
    {
        if (state.Mandates.FirstOrDefault(mandate => mandate.Number == command.Number) is not { } mandate)
        {
            return Verdict.No(Refusals.Invalid("mandate-unknown", command.Number));
        }

        if (mandate.WithdrawnAt is not null)
        {
            return Verdict.Nothing;
        }

        if (Typed.Check(command.Reason, "reason", 0, LongestText) is { } refusal)
        {
            return Verdict.No(refusal);
        }

        var drafts = new TextDrafts(context.Seed);
        return new Verdict.Accepted([new MandateWithdrawn(command.Number, drafts.AddIfAny(Typed.Safe(command.Reason)))], drafts.All);
    }

    private static Refusal? Fault(MandateTerms terms, PartnershipState state, DecisionContext context) =>
        state.Mandates.Length >= MostMandates ? Refusals.TooMany("mandates", MostMandates)
        : terms.Deeds.IsDefaultOrEmpty ? Refusals.Invalid("mandate-without-deeds", "deeds")
        : terms.Until < terms.From ? Refusals.Invalid("until-before-from", "until")
        : terms.Until < context.Today ? Refusals.Invalid("mandate-over-already", "until")
        : terms.Until.DayNumber - terms.From.DayNumber > LongestDays ? Refusals.Invalid("mandate-too-long", "until")
        : Fault(terms.Scope, state.Id.Owner, context);

    private static Refusal? Fault(MandateScope scope, OwnerId municipality, DecisionContext context) =>
        scope is { NamesLabels: false, OwnStaffOnly: false, Fiches.IsEmpty: true } ? Refusals.Invalid("mandate-without-scope", "scope")
        : scope.Themes.Length > MostNamed ? Refusals.TooMany("themes", MostNamed)
        : scope.TargetGroups.Length > MostNamed ? Refusals.TooMany("targetGroups", MostNamed)
        : scope.Fiches.Length > MostNamed ? Refusals.TooMany("fiches", MostNamed)
        : UnknownLabel(scope, context) is { } label ? Refusals.LabelUnknown(label)
        : scope.Fiches.Any(fiche => fiche.Owner != municipality || !context.Fiches.Contains(fiche)) ? Refusals.Invalid("fiche-unknown", "fiches")
        : null;

    private static string? UnknownLabel(MandateScope scope, DecisionContext context) =>
        scope.Themes.Where(theme => !context.Labels.Has(theme)).Select(theme => theme.Value)
            .Concat(scope.TargetGroups.Where(group => !context.Labels.Has(group)).Select(group => group.Value)).FirstOrDefault();

    private static MandateTerms Tidy(MandateTerms terms) => terms with
    {
        Deeds = [.. terms.Deeds.Distinct().Order()],
        Scope = terms.Scope with
        {
            Themes = [.. terms.Scope.Themes.Distinct()],
            TargetGroups = [.. terms.Scope.TargetGroups.Distinct()],
            Fiches = [.. terms.Scope.Fiches.Distinct()],
        },
    };
}
