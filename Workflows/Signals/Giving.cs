using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Signals;
using LokaalSignaal.Workflows.Cases;
using LokaalSignaal.Workflows.PersonalData;
using LokaalSignaal.Workflows.Texts;

namespace LokaalSignaal.Workflows.Signals;

/// <summary>Giving a signal: what is checked, and what is decided on before anything is stored.</summary>
internal static class Giving
{
    public static Verdict Decide(
        SignalState state,
        GiveSignal command,
        DecisionContext context,
        Func<DecisionContext, ImmutableArray<CaseEvent>> begin)
    {
        if (state.Exists)
        {
            return Verdict.No(Refusals.AlreadyThere);
        }

        if (context.By is null && command.Channel != Channel.Import)
        {
            return Verdict.No(Refusals.NotAllowed);
        }

        return Check(command, context) is { } refusal ? Verdict.No(refusal) : Masked(command) switch
        {
            MaskingResult.Undecided undecided =>
                Verdict.No(Refusals.Invalid("personal-data") with { Findings = undecided.Findings }),
            MaskingResult.Rejected rejected => Verdict.No(Refusals.Invalid("personal-data-decision", rejected.Index)),
            MaskingResult.Masked masked => Given(command, masked.Text, context, begin),
            var other => throw new InvalidOperationException($"Nothing is known of {other.GetType()}."),
        };
    }

    private static Refusal? Check(GiveSignal command, DecisionContext context) => Typed.First(
        Typed.Check(command.Text, "text", SignalLimits.ShortestText, SignalLimits.LongestText),
        Typed.Check(command.Tried, "tried", 0, SignalLimits.LongestNote),
        Typed.Check(command.Idea, "idea", 0, SignalLimits.LongestNote),
        Typed.Check(command.Area, "area", 0, SignalLimits.LongestArea),
        context.Labels.Check(command.Themes, command.TargetGroups),
        command.People is < 1 or > SignalLimits.MostPeople ? Refusals.OutOfRange("people", 1, SignalLimits.MostPeople) : null,
        command.Since is { } since && (since < SignalLimits.EarliestSince || since > context.Today)
            ? Refusals.OutOfRange("since", SignalLimits.EarliestSince, context.Today)
            : null);

    private static MaskingResult Masked(GiveSignal command)
    {
        var findings = PersonalDataFinder.Find(command.Text);
        return command.MaskAll
            ? new MaskingResult.Masked(Masking.All(command.Text, findings))
            : Masking.Apply(command.Text, findings, command.PersonalData);
    }

    private static Verdict.Accepted Given(
        GiveSignal command,
        string text,
        DecisionContext context,
        Func<DecisionContext, ImmutableArray<CaseEvent>> begin)
    {
        var drafts = new TextDrafts(context.Seed);
        var given = new SignalGiven
        {
            Giver = context.By,
            Organisation = context.Actor.Capacity.Owner,
            HandledBy = context.Partner is { } partner && partner.HandlesOn(context.Today) ? partner.Organisation : null,
            Text = drafts.Add(Typed.Tidy(text) ?? ""),
            Nature = command.Nature,
            Themes = [.. command.Themes.Distinct()],
            TargetGroups = [.. command.TargetGroups.Distinct()],
            Area = drafts.AddIfAny(Typed.Masked(command.Area)),
            People = command.People,
            Since = command.Since,
            Tried = drafts.AddIfAny(Typed.Masked(command.Tried)),
            Idea = drafts.AddIfAny(Typed.Masked(command.Idea)),
            Anonymous = command.Anonymous,
            Channel = command.Channel,
        };
        return new Verdict.Accepted([given, .. begin(context)], drafts.All);
    }
}
