using LokaalSignaal.Cases;
using LokaalSignaal.Fiches;
using LokaalSignaal.Workflows.Cases;
using LokaalSignaal.Workflows.Texts;

namespace LokaalSignaal.Workflows.Fiches;

/// <summary>What a fiche tells: its description, feedback to the givers, the public summary.</summary>
internal static class Telling
{
    public static Verdict Describe(DescribeFiche command, DecisionContext context)
    {
        var refusal = Typed.First(
            Typed.Check(command.Title, "title", FicheLimits.ShortestTitle, FicheLimits.LongestTitle),
            Typed.Check(command.Description, "description", 0, FicheLimits.LongestText));
        if (refusal is not null)
        {
            return Verdict.No(refusal);
        }

        var drafts = new TextDrafts(context.Seed);
        var title = drafts.Add(Typed.Safe(command.Title)!);
        return new Verdict.Accepted([new FicheDescribed(title, drafts.AddIfAny(Typed.Safe(command.Description)))], drafts.All);
    }

    public static Verdict Feedback(GiveFeedback command, DecisionContext context)
    {
        if (Typed.Check(command.Text, "text", 1, FicheLimits.LongestText) is { } refusal)
        {
            return Verdict.No(refusal);
        }

        var drafts = new TextDrafts(context.Seed);
        return new Verdict.Accepted([new FeedbackGiven(drafts.Add(Typed.Safe(command.Text)!))], drafts.All);
    }

    public static Verdict Publish(PublishFiche command, DecisionContext context)
    {
        if (Typed.Check(command.Summary, "summary", 0, FicheLimits.LongestNote) is { } refusal)
        {
            return Verdict.No(refusal);
        }

        var drafts = new TextDrafts(context.Seed);
        return new Verdict.Accepted([new FichePublished(drafts.AddIfAny(Typed.Safe(command.Summary)))], drafts.All);
    }
}
