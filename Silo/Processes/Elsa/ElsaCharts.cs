using System.Runtime.CompilerServices;
using Elsa.Workflows;
using Elsa.Workflows.Activities;
using Elsa.Workflows.Activities.Flowchart.Activities;
using Elsa.Workflows.Activities.Flowchart.Extensions;
using Elsa.Workflows.Activities.Flowchart.Models;
using LokaalSignaal.Processes;
using LokaalSignaal.Workflows.Processes.Elsa;
using Microsoft.Extensions.DependencyInjection;

namespace LokaalSignaal.Silo.Processes.Elsa;

/// <summary>The flowcharts of definitions. Each is kept as long as its definition is.</summary>
internal sealed class ElsaCharts(IServiceProvider elsa)
{
    private readonly ConditionalWeakTable<ProcessDefinition, Lazy<Task<LoadedChart>>> _known = [];

    /// <summary>The chart of a definition.</summary>
    /// <exception cref="InvalidOperationException">Elsa can't walk it.</exception>
    public Task<LoadedChart> OfAsync(ProcessDefinition definition) =>
        _known.GetValue(definition, drawn => new Lazy<Task<LoadedChart>>(() => MakeAsync(ElsaChart.Of(drawn)))).Value;

    /// <summary>Walks a definition by a flowchart that Elsa read from elsewhere.</summary>
    /// <exception cref="InvalidOperationException">It says something else than the definition.</exception>
    public async Task UseAsync(ProcessDefinition definition, Flowchart read)
    {
        var chart = await LoadAsync(ElsaChart.Of(definition), read);
        _known.AddOrUpdate(definition, new Lazy<Task<LoadedChart>>(Task.FromResult(chart)));
    }

    private Task<LoadedChart> MakeAsync(ElsaChart drawn)
    {
        var activities = drawn.Activities.ToDictionary(activity => activity.Id, Make, StringComparer.Ordinal);
        return LoadAsync(drawn, new Flowchart
        {
            Id = ElsaFile.ChartId,
            Start = activities[ElsaChart.Entrance],
            Activities = [.. activities.Values],
            Connections = [.. drawn.Connections.Select(way => new Connection(new Endpoint(activities[way.From], way.Port), new Endpoint(activities[way.To])))],
        });
    }

    private static IActivity Make(ElsaActivity drawn)
    {
        var activity = New(drawn);
        (activity.Id, activity.Name) = (drawn.Id, drawn.Id);
        if (activity is JoinActivity)
        {
            activity.SetMergeMode(MergeMode.Merge);
        }

        return activity;
    }

    private static IActivity New(ElsaActivity drawn) => drawn switch
    {
        { Type: ElsaTypes.Entrance } => new EntranceActivity(),
        { Type: ElsaTypes.Arrival } => new ArrivalActivity(),
        { Step.Kind: StepKind.Intake } => new IntakeActivity(),
        { Step.Kind: StepKind.Triage } => new TriageActivity(),
        { Step.Kind: StepKind.Task } => new TaskActivity(),
        { Step.Kind: StepKind.Decide } => new DecideActivity(),
        { Step.Kind: StepKind.Wait } => new WaitActivity(),
        { Step.Kind: StepKind.Fork } => new ForkActivity(),
        { Step.Kind: StepKind.Join } => new JoinActivity(),
        { Step.Kind: StepKind.Feedback } => new FeedbackActivity(),
        { Step.Kind: StepKind.Close } => new CloseActivity(),
        _ => throw new InvalidOperationException($"Elsa has no activity for {drawn.Type}."),
    };

    private async Task<LoadedChart> LoadAsync(ElsaChart drawn, Flowchart chart)
    {
        // What is scheduled last is walked first: the ways out of a fork are scheduled from the last to the first.
        chart.Connections = [.. chart.Connections.Reverse()];
        var id = $"{drawn.Definition.Id}";
        await using var scope = elsa.CreateAsyncScope();
        var graph = await scope.ServiceProvider.GetRequiredService<IWorkflowGraphBuilder>()
            .BuildAsync(new Workflow { Identity = new(id, 1, id), Root = chart });
        return new LoadedChart(drawn, chart, graph);
    }
}
