using System.Collections.Immutable;
using LokaalSignaal.Processes;

namespace LokaalSignaal.Portal.Work.Steps;

/// <summary>The forms of a case's active steps, kept over refreshes.</summary>
public sealed class StepDrafts
{
    private readonly Dictionary<int, StepDraft> drafts = [];

    /// <summary>The forms that the reader may fill in, in the order of the steps.</summary>
    public ImmutableArray<StepDraft> Open { get; private set; } = [];

    /// <summary>Active steps that somebody else does, or that wait.</summary>
    public ImmutableArray<ActiveStepView> Others { get; private set; } = [];

    /// <summary>Forms that were being filled in when somebody else completed the step.</summary>
    public ImmutableArray<StepDraft> Overtaken { get; private set; } = [];

    /// <summary>Takes what was read again.</summary>
    /// <param name="active">The active steps.</param>
    public void Refresh(ImmutableArray<ActiveStepView> active)
    {
        foreach (var step in active.Where(step => step.MayComplete))
        {
            if (drafts.TryGetValue(step.Visit, out var draft))
            {
                draft.Refresh(step);
            }
            else
            {
                drafts[step.Visit] = new StepDraft(step);
            }
        }

        Open = [.. active.Where(step => step.MayComplete).Select(step => drafts[step.Visit])];
        Others = [.. active.Where(step => !step.MayComplete && step.Kind != StepKind.Join)];
        Overtaken = [.. drafts.Values.Where(draft => draft.IsTouched && !Open.Contains(draft))];
    }

    /// <summary>Forgets a form: it was sent, or what was typed isn't needed any more.</summary>
    public void Forget(StepDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        drafts.Remove(draft.Step.Visit);
        Overtaken = Overtaken.Remove(draft);
    }
}
