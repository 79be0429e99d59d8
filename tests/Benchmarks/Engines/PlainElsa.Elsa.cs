using Elsa.Extensions;
using Elsa.Workflows;
using Elsa.Workflows.Activities;
using Elsa.Workflows.Activities.Flowchart.Activities;
using Elsa.Workflows.Activities.Flowchart.Models;
using Elsa.Workflows.Features;
using Elsa.Workflows.Models;
using Elsa.Workflows.Options;
using Microsoft.Extensions.DependencyInjection;

namespace LokaalSignaal.Benchmarks.Engines;

/// <summary>
/// The same process as somebody would draw it for Elsa alone, with nothing of ours: its usual pipelines, branches that it brings
/// together by itself, an activity that waits. The state of a case is kept in memory between its steps, and no store takes part.
/// </summary>
internal sealed class PlainElsa : IDisposable
{
    private const string Outcome = "outcome";

    private readonly ServiceProvider _elsa;
    private WorkflowGraph? _graph;

    public PlainElsa()
    {
        var services = new ServiceCollection().AddLogging();
        var module = services.CreateModule();
        module.Configure<WorkflowsFeature>();
        module.Configure<FlowchartFeature>();
        module.Apply();
        _elsa = services.BuildServiceProvider();
    }

    /// <summary>Walks a case the whole way.</summary>
    /// <returns>How many steps people did.</returns>
    public async ValueTask<int> WalkAsync()
    {
        await using var scope = _elsa.CreateAsyncScope();
        _graph ??= await scope.ServiceProvider.GetRequiredService<IWorkflowGraphBuilder>().BuildAsync(Draw());
        var runner = scope.ServiceProvider.GetRequiredService<IWorkflowRunner>();
        var state = (await runner.RunAsync(_graph, new RunWorkflowOptions())).WorkflowState;
        var steps = 0;
        for (; state.Bookmarks.FirstOrDefault() is { } bookmark; steps++)
        {
            var input = new Dictionary<string, object> { [Outcome] = "on" };
            state = (await runner.RunAsync(_graph, state, new RunWorkflowOptions { BookmarkId = bookmark.Id, Input = input })).WorkflowState;
        }

        return state.Status is WorkflowStatus.Finished && steps == FiveSteps.Count
            ? steps
            : throw new InvalidOperationException($"Elsa is {state.SubStatus} after {steps} steps.");
    }

    public void Dispose() => _elsa.Dispose();

    private static Workflow Draw()
    {
        HumanTask Task(string id) => new() { Id = id };
        var (look, decide, one, two, tell) = (Task("look"), Task("decide"), Task("one"), Task("two"), Task("tell"));
        var fork = new Split { Id = "fork" };
        Connection Way(IActivity from, string port, IActivity to) => new(new Endpoint(from, port), new Endpoint(to));
        var chart = new Flowchart
        {
            Id = "chart",
            Start = look,
            Activities = [look, decide, fork, one, two, tell],
            Connections =
            [
                Way(look, "on", decide), Way(decide, "on", fork), Way(decide, "no", look), Way(fork, "left", one), Way(fork, "right", two),
                Way(one, "on", tell), Way(two, "on", tell),
            ],
        };
        return new Workflow { Identity = new("five-steps", 1, "five-steps"), Root = chart };
    }

    private sealed class Split : Activity
    {
        protected override ValueTask ExecuteAsync(ActivityExecutionContext context) => context.CompleteActivityWithOutcomesAsync("left", "right");
    }

    private sealed class HumanTask : Activity
    {
        protected override void Execute(ActivityExecutionContext context) =>
            context.CreateBookmark(new CreateBookmarkArgs { Stimulus = Id, Callback = OnDoneAsync });

        private ValueTask OnDoneAsync(ActivityExecutionContext context) =>
            context.CompleteActivityWithOutcomesAsync(context.GetWorkflowInput<string>(Outcome));
    }
}
