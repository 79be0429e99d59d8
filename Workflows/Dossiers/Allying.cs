using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Dossiers;
using LokaalSignaal.Processes;
using LokaalSignaal.Sharing;
using LokaalSignaal.Workflows.Cases;
using LokaalSignaal.Workflows.Texts;

namespace LokaalSignaal.Workflows.Dossiers;

/// <summary>Beginning a dossier, taking part in it, leaving it, and speaking to the others.</summary>
internal static class Allying
{
    private const int LongestText = 2_000;

    public static Verdict Propose(DossierState state, ProposeDossier command, DecisionContext context, Func<DecisionContext, ImmutableArray<CaseEvent>> begin)
    {
        if (state.Exists)
        {
            return Verdict.No(Refusals.AlreadyThere);
        }

        if (Leading.Fault(command.Title, command.Description) is { } fault)
        {
            return Verdict.No(fault);
        }

        if (context.Fiche is null)
        {
            return Verdict.No(Refusals.Invalid("fiche-unknown", "fiche"));
        }

        var drafts = new TextDrafts(context.Seed);
        var proposed = new DossierProposed(command.Part.Fiche.Owner, drafts.Add(Typed.Safe(command.Title)!), drafts.AddIfAny(Typed.Safe(command.Description)));
        var joined = new MunicipalityJoined(command.Part.Fiche.Owner, Tidy(command.Part));
        return new Verdict.Accepted([proposed, joined, .. begin(context)], drafts.All);
    }

    public static Verdict Join(DossierState state, JoinDossier command, DecisionContext context)
    {
        var mine = context.Actor.Capacity.Owner;
        if (state.Status != CaseStatus.Open)
        {
            return Verdict.No(Refusals.NotNow);
        }

        if (command.Part.Fiche.Owner != mine || context.Fiche is null)
        {
            return Verdict.No(Refusals.Invalid("fiche-unknown", "fiche"));
        }

        var part = Tidy(command.Part);
        return state.Find(mine)?.Part == part ? Verdict.Nothing : Verdict.Yes(new MunicipalityJoined(mine, part));
    }

    // Also after its end: what is one's own can always be taken back. With the last member the dossier ends.
    public static Verdict Leave(DossierState state, LeaveDossier command, DecisionContext context)
    {
        var mine = context.Actor.Capacity.Owner;
        if (mine == state.Lead && state.Alliance.Members.Length > 1)
        {
            return Verdict.No(Refusals.Conflict("lead-stays"));
        }

        if (Typed.Check(command.Reason, "reason", 0, LongestText) is { } fault)
        {
            return Verdict.No(fault);
        }

        var drafts = new TextDrafts(context.Seed);
        var left = new MunicipalityLeft(mine, drafts.AddIfAny(Typed.Safe(command.Reason)));
        return new Verdict.Accepted(mine == state.Lead && state.Status == CaseStatus.Open ? [left, new ProcessEnded(CaseStatus.Withdrawn)] : [left], drafts.All);
    }

    public static Verdict Tell(DossierState state, TellMembers command, DecisionContext context)
    {
        if (state.Status != CaseStatus.Open)
        {
            return Verdict.No(Refusals.NotNow);
        }

        if (Typed.Check(command.Text, "text", 1, LongestText) is { } fault)
        {
            return Verdict.No(fault);
        }

        var drafts = new TextDrafts(context.Seed);
        return new Verdict.Accepted([new MembersTold(drafts.Add(Typed.Safe(command.Text)!))], drafts.All);
    }

    private static DossierPart Tidy(DossierPart part) =>
        part with { Fields = [.. part.Fields.Append(SharedField.Title).Distinct().Order()] };
}
