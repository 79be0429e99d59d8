using Elsa.Workflows;
using Elsa.Workflows.Activities.Flowchart.Activities;
using Elsa.Workflows.Activities.Flowchart.Extensions;
using Elsa.Workflows.Activities.Flowchart.Models;
using Elsa.Workflows.Models;
using LokaalSignaal.Processes;
using LokaalSignaal.Workflows.Processes.Elsa;

namespace LokaalSignaal.Silo.Processes.Elsa;

/// <summary>
/// A definition as Elsa has it. What Elsa has is compared with what was drawn: its reader of files passes over
/// activities and connections that it can't read, with no more than a line in a log.
/// </summary>
internal sealed class LoadedChart
{
    private readonly Dictionary<string, IActivity> _activities;
    private readonly Dictionary<string, Step> _steps;

    public LoadedChart(ElsaChart drawn, Flowchart loaded, WorkflowGraph graph)
    {
        (Drawn, Graph) = (drawn, graph);
        _steps = drawn.Activities.Where(activity => activity.Step is not null)
            .ToDictionary(activity => activity.Id, activity => activity.Step!, StringComparer.Ordinal);
        Compare(loaded);
        _activities = loaded.Activities.ToDictionary(activity => activity.Id, StringComparer.Ordinal);
    }

    public ElsaChart Drawn { get; }

    public WorkflowGraph Graph { get; }

    /// <summary>The step that an activity stands for; of an arrival, its join.</summary>
    public Step StepOf(string id) => _steps.TryGetValue(id, out var step) ? step : throw Odd($"'{id}' is no step");

    /// <summary>What stands for a token.</summary>
    public IActivity ActivityOf(Token token) => _activities[token switch
    {
        { Path: [.., var branch] } when StepOf(token.Step.Value).Kind is StepKind.Join => ElsaChart.ArrivalOf(token.Step, branch.Way),
        _ => token.Step.Value,
    }];

    /// <summary>The way out of a fork that leads to an activity.</summary>
    public OutcomeId WayTo(StepId fork, string id) =>
        OutcomeId.Of(Drawn.Connections.First(way => way.From == fork.Value && way.To == id).Port);

    /// <summary>Elsa doesn't walk as was drawn: nobody may take what it says.</summary>
    public InvalidOperationException Odd(string why) => new($"Elsa walks process '{Drawn.Definition.Id}' otherwise than it is drawn: {why}.");

    private void Compare(Flowchart loaded)
    {
        var activities = loaded.Activities.Select(activity => (activity.Id, activity.Type));
        if (!activities.Order().SequenceEqual(Drawn.Activities.Select(activity => (activity.Id, activity.Type)).Order()))
        {
            throw Odd("it has other activities");
        }

        var ways = loaded.Connections.Select(way => new ElsaConnection(way.Source.Activity.Id, way.Source.Port ?? "", way.Target.Activity.Id));
        if (!ways.ToHashSet().SetEquals(Drawn.Connections))
        {
            throw Odd("it has other connections");
        }

        CompareJoins(loaded);
    }

    // A join waits for what leads forward to it, as Elsa sees it: each of its branches, once; and only when it is told to.
    private void CompareJoins(Flowchart loaded)
    {
        var graph = new FlowGraph(loaded.Connections, loaded.Activities.Single(activity => activity.Id == ElsaChart.Entrance));
        foreach (var join in loaded.Activities.Where(activity => activity is JoinActivity))
        {
            var arriving = Drawn.Connections.Count(way => way.To == join.Id);
            if (graph.GetForwardInboundConnections(join).Count != arriving || join.GetMergeMode() is not MergeMode.Merge)
            {
                throw Odd($"join '{join.Id}' doesn't wait for all its branches");
            }
        }
    }
}
