using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Processes;

namespace LokaalSignaal.Workflows.Processes;

/// <summary>
/// One advance of the interpreter. A token stands in a step, and its path names the fork branches it is in. A fork puts
/// one token in each branch, with the branch added to the path; a join counts the tokens that came from the same visit
/// to its fork, and takes that branch off the path again. So forks may stand inside each other, and inside loops,
/// without two runs of them being mistaken for one.
/// </summary>
internal sealed class Walk(ProcessDefinition definition, Marking start)
{
    // No sound drawing comes near it: 60 steps, each at most once by itself, and its branches.
    private const int Longest = 1000;

    private readonly ImmutableArray<Transition>.Builder transitions = ImmutableArray.CreateBuilder<Transition>();
    private Marking marking = start;
    private bool ended;

    /// <summary>What happened, in order.</summary>
    public ImmutableArray<Transition> Transitions => transitions.ToImmutable();

    public void Take(Stimulus stimulus)
    {
        switch (stimulus)
        {
            case Stimulus.Began began:
                Enter(began.At, []);
                break;
            case Stimulus.Done done:
                Finish(done);
                break;
            case Stimulus.Happened happened:
                Happen(happened.What);
                break;
        }
    }

    private void Finish(Stimulus.Done done)
    {
        if (marking.Tokens.FirstOrDefault(token => token.Visit == done.Visit) is { } token
            && Find(token.Step) is { Kind: not StepKind.Join } step
            && step.Find(done.Outcome) is { } outcome)
        {
            Leave(token, outcome);
        }
    }

    private void Happen(Happening what)
    {
        foreach (var token in marking.Tokens)
        {
            var outcome = Find(token.Step).Outcomes.FirstOrDefault(outcome => outcome.When == what);
            if (outcome is not null && !ended)
            {
                Leave(token, outcome);
            }
        }
    }

    private void Leave(Token token, Outcome outcome)
    {
        Add(new Transition.Completed(token, outcome.Id));
        Enter(outcome.To, token.Path);
    }

    private void Enter(StepId id, ImmutableArray<Branch> path)
    {
        if (ended)
        {
            return;
        }

        var step = Find(id);
        var token = new Token(id, marking.LastVisit + 1, path);
        Add(new Transition.Activated(token));
        Pass(step, token);
    }

    private void Pass(Step step, Token token)
    {
        switch (step.Kind)
        {
            case StepKind.Close:
                ended = true;
                Add(new Transition.Ended(step.Ends ?? CaseStatus.Closed));
                break;
            case StepKind.Fork:
                Split(step, token);
                break;
            case StepKind.Join:
                Meet(step, token);
                break;
            case StepKind.Intake when step.Doers.IsEmpty:
                Leave(token, First(step));
                break;
        }
    }

    private void Split(Step fork, Token token)
    {
        Add(new Transition.Completed(token, First(fork).Id));
        foreach (var way in fork.Outcomes)
        {
            Enter(way.To, token.Path.Add(new Branch(fork.Id, token.Visit, way.Id)));
        }
    }

    private void Meet(Step join, Token token)
    {
        if (token.Path is not [.. var outside, var branch] || Find(branch.Fork).Join != join.Id)
        {
            throw Unsound(join.Id, "is no join of the fork that leads to it");
        }

        var waiting = marking.Tokens.RemoveAll(other => !WaitsWith(other, join.Id, branch));
        if (waiting.Length == Find(branch.Fork).Outcomes.Length)
        {
            Join(waiting, First(join), outside);
        }
    }

    private void Join(ImmutableArray<Token> waiting, Outcome outcome, ImmutableArray<Branch> outside)
    {
        foreach (var token in waiting)
        {
            Add(new Transition.Completed(token, outcome.Id));
        }

        Enter(outcome.To, outside);
    }

    private static bool WaitsWith(Token other, StepId join, Branch branch) =>
        other.Step == join && other.Path is [.., var last] && last.Fork == branch.Fork && last.Visit == branch.Visit;

    private void Add(Transition transition)
    {
        if (transitions.Count >= Longest)
        {
            throw new InvalidOperationException($"Process '{definition.Id}' goes round by itself.");
        }

        transitions.Add(transition);
        marking = MarkingRules.Apply(marking, transition);
    }

    private Step Find(StepId id) => definition.Find(id) ?? throw Unsound(id, "doesn't exist");

    private Outcome First(Step step) => step.Outcomes is [var first, ..] ? first : throw Unsound(step.Id, "has no way out");

    private InvalidOperationException Unsound(StepId step, string why) =>
        new($"Step '{step}' of process '{definition.Id}' {why}.");
}
