using System.Collections.Immutable;
using Elsa.Workflows;
using LokaalSignaal.Cases;
using LokaalSignaal.Processes;
using LokaalSignaal.Workflows.Processes;

namespace LokaalSignaal.Silo.Processes.Elsa;

/// <summary>
/// What the activities of one advance say of themselves, as transitions. It counts visits and knows in which branches a
/// token is; it never says what follows: that is Elsa's.
/// </summary>
public sealed class Trail
{
    // No sound drawing comes near it: 60 steps, each at most once by itself, and its branches.
    private const int Longest = 1000;

    private readonly ImmutableArray<Transition>.Builder _transitions = ImmutableArray.CreateBuilder<Transition>();

    // In which branches those go on that a run of an activity leads to.
    private readonly Dictionary<string, ImmutableArray<Branch>> _onward = new(StringComparer.Ordinal);
    private LoadedChart? _chart;
    private string? _way;
    private bool _again;

    /// <summary>Where the case stands by now.</summary>
    public Marking Marking { get; private set; } = Marking.Empty;

    /// <summary>Whether it came to its end.</summary>
    public bool Ended { get; private set; }

    /// <summary>What happened, in order.</summary>
    public ImmutableArray<Transition> Transitions => _transitions.ToImmutable();

    /// <summary>The outcome by which the step is left that is resumed.</summary>
    public OutcomeId Chosen { get; private set; }

    /// <summary>What a case under way begins again.</summary>
    internal IEnumerable<IActivity> Standing => _again ? Marking.Tokens.Select(Chart.ActivityOf) : [];

    private LoadedChart Chart => _chart ?? throw new InvalidOperationException("Nobody said what is walked.");

    /// <summary>Says what is walked, and from where.</summary>
    internal void Begin(LoadedChart chart, Marking marking) => (_chart, Marking) = (chart, marking);

    /// <summary>Lets the case come in by a way.</summary>
    internal void Take(string way) => (_way, _again) = (way, false);

    /// <summary>Lets the case begin again where it stands.</summary>
    internal void TakeAgain() => _again = true;

    /// <summary>Lets the step that is resumed be left by an outcome.</summary>
    internal void Choose(OutcomeId outcome) => (Chosen, _again) = (outcome, false);

    /// <summary>The way in; none: nothing new comes in.</summary>
    internal string? ComeIn(ActivityExecutionContext context)
    {
        _onward[context.Id] = [];
        return _again ? null : _way;
    }

    /// <summary>A step became active.</summary>
    /// <returns>The outcome by which it is left at once; none: somebody or something has to be waited for.</returns>
    internal OutcomeId? Enter(string id, ActivityExecutionContext context)
    {
        if (_again)
        {
            return null;
        }

        var step = Chart.StepOf(id);
        Activate(step.Id, PathOf(id, context));
        return step.Kind is StepKind.Intake && step.PassesByItself() ? First(step) : null;
    }

    /// <summary>A step was left.</summary>
    internal void Leave(string id, ActivityExecutionContext context, OutcomeId outcome)
    {
        var token = TokenOf(id);
        Add(new Transition.Completed(token, outcome));
        _onward[context.Id] = token.Path;
    }

    /// <summary>A fork was left by all its ways.</summary>
    internal string[] Split(string id, ActivityExecutionContext context)
    {
        var (fork, token) = (Chart.StepOf(id), TokenOf(id));
        Leave(id, context, First(fork));
        _onward[context.Id] = token.Path.Add(new Branch(fork.Id, token.Visit, default));
        return [.. fork.Outcomes.Select(way => way.Id.Value)];
    }

    /// <summary>A branch came to its join.</summary>
    internal void Arrive(string id, ActivityExecutionContext context)
    {
        if (!_again)
        {
            var path = PathOf(id, context);
            Activate(Chart.StepOf(id).Id, path);
            _onward[context.Id] = path;
        }
    }

    /// <summary>All branches came to their join.</summary>
    internal string Join(string id, ActivityExecutionContext context)
    {
        var join = Chart.StepOf(id);
        if (PathOf(id, context) is not [.. var outside, var branch])
        {
            throw Chart.Odd($"join '{id}' stands outside its fork");
        }

        var waiting = Marking.Tokens.RemoveAll(token => token.Step != join.Id || token.Path[^1].Visit != branch.Visit);
        foreach (var token in waiting)
        {
            Add(new Transition.Completed(token, First(join)));
        }

        _onward[context.Id] = outside;
        return First(join).Value;
    }

    /// <summary>The process came to its end.</summary>
    internal void End(string id)
    {
        Add(new Transition.Ended(Chart.StepOf(id).Ends ?? CaseStatus.Closed));
        Ended = true;
    }

    private void Activate(StepId step, ImmutableArray<Branch> path) =>
        Add(new Transition.Activated(new Token(step, Marking.LastVisit + 1, path)));

    // A way out of a fork that was just left is known by where it leads.
    private ImmutableArray<Branch> PathOf(string id, ActivityExecutionContext context)
    {
        if (!_onward.TryGetValue(context.SchedulingActivityExecutionId ?? "", out var path))
        {
            throw Chart.Odd($"'{id}' comes from nowhere");
        }

        return path is [.. var outside, { Way.Value: null } branch]
            ? outside.Add(branch with { Way = Chart.WayTo(branch.Fork, id) })
            : path;
    }

    private Token TokenOf(string id) =>
        Marking.Tokens.FirstOrDefault(token => token.Step.Value == id) ?? throw Chart.Odd($"'{id}' isn't active");

    private OutcomeId First(Step step) => step.Outcomes is [var first, ..] ? first.Id : throw Chart.Odd($"'{step.Id}' has no way out");

    private void Add(Transition transition)
    {
        if (_transitions.Count >= Longest)
        {
            throw Chart.Odd("it goes round by itself");
        }

        _transitions.Add(transition);
        Marking = MarkingRules.Apply(Marking, transition);
    }
}
