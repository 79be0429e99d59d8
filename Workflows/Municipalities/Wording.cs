using LokaalSignaal.Cases;
using LokaalSignaal.Municipalities;
using LokaalSignaal.Texts;
using LokaalSignaal.Triage;
using LokaalSignaal.Workflows.Cases;
using LokaalSignaal.Workflows.Texts;
using LokaalSignaal.Workflows.Triage;

namespace LokaalSignaal.Workflows.Municipalities;

/// <summary>How a municipality changes a word list.</summary>
internal static class Wording
{
    private const int Longest = 400_000;

    public static Verdict Decide(ChangeWordList command, DecisionContext context)
    {
        var drafts = new TextDrafts(context.Seed);
        var refusal = Typed.Check(command.File, "file", 0, Longest) ?? Faulty(command.File);
        var file = refusal is null ? drafts.AddIfAny(command.File) : null;
        return refusal is not null ? Verdict.No(refusal) : Changed(command, context, file) switch
        {
            { } happened => new Verdict.Accepted([happened], drafts.All),
            null => Verdict.No(Refusals.LabelUnknown(command.Label)),
        };
    }

    private static CaseEvent? Changed(ChangeWordList command, DecisionContext context, TextRef? file) => command.Axis switch
    {
        LabelAxis.Theme when ThemeId.TryRead(command.Label, out var theme) && context.Labels.Themes.Contains(theme) =>
            new ThemeWordsChanged(theme, file),
        LabelAxis.TargetGroup when TargetGroupId.TryRead(command.Label, out var group) && context.Labels.TargetGroups.Contains(group) =>
            new TargetGroupWordsChanged(group, file),
        _ => null,
    };

    private static Refusal? Faulty(string file) =>
        WordListFile.Parse(file) is WordListParsed.Faulty { Faults: [var first, ..] }
            ? Refusals.Invalid("word-list-fault", first.Line, first.Message.Nl)
            : null;
}
