using LokaalSignaal.Cases;
using LokaalSignaal.Processes;
using LokaalSignaal.Workflows.Processes;

namespace LokaalSignaal.Workflows.Tests.Processes.Conformance;

/// <summary>A case that walks a definition on an engine, and tells what it does in short words.</summary>
public sealed class Walker(IProcessEngine engine, ProcessDefinition definition)
{
    public Marking Marking { get; private set; } = Marking.Empty;

    public CaseStatus? Ended { get; private set; }

    /// <summary>The steps where it stands, joins among them.</summary>
    public IEnumerable<string> Standing => Marking.Tokens.Select(token => token.Step.Value);

    public ValueTask<string> Begin() => Take(new Stimulus.Began(definition.Start));

    /// <summary>Goes on after the case was reopened.</summary>
    public ValueTask<string> Reopen() => Take(ProcessRules.Reopen(definition));

    /// <summary>Ends outside the process: the case was withdrawn.</summary>
    public void Withdraw() => Marking = MarkingRules.Apply(Marking, new StepsDropped());

    public ValueTask<string> Done(string step, string outcome) =>
        Take(new Stimulus.Done(Marking.Tokens.Single(token => token.Step.Value == step).Visit, OutcomeId.Of(outcome)));

    public ValueTask<string> Happened(Happening what) => Take(new Stimulus.Happened(what));

    /// <summary>Walks, and says how: <c>+</c> for what became active, <c>-</c> for what was left, <c>!</c> for the end.</summary>
    public async ValueTask<string> Take(Stimulus stimulus)
    {
        var transitions = await engine.AdvanceAsync(definition, Marking, stimulus);
        foreach (var transition in transitions)
        {
            Marking = MarkingRules.Apply(Marking, transition);
            Ended = transition is Transition.Ended ended ? ended.Status : Ended;
        }

        return string.Join(' ', transitions.Select(Short));
    }

    private static string Short(Transition transition) => transition switch
    {
        Transition.Activated({ } token) => $"+{token.Step}#{token.Visit}{string.Concat(token.Path.Select(Short))}",
        Transition.Completed completed => $"-{completed.Token.Step}#{completed.Token.Visit}:{completed.Outcome}",
        Transition.Ended ended => $"!{ended.Status}",
        _ => "?",
    };

    private static string Short(Branch branch) => $"[{branch.Fork}#{branch.Visit}:{branch.Way}]";
}
