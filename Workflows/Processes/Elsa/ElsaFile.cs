using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using LokaalSignaal.Processes;

namespace LokaalSignaal.Workflows.Processes.Elsa;

/// <summary>
/// A definition as a file of Elsa 3: a workflow definition whose root is a flowchart of our activities, as Elsa's own
/// importer reads it. It says which step follows which, and by whom and within what term as information; the forms stay
/// in our own file, because Elsa doesn't decide about them.
/// </summary>
public static class ElsaFile
{
    /// <summary>The version of Elsa whose files these are.</summary>
    public const string Version = "3.7.1";

    /// <summary>What Elsa knows the chart by, within its workflow.</summary>
    public const string ChartId = "chart";

    private const string Merge = "Merge";
    private const int Column = 260;
    private const int Row = 140;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The whole file.</summary>
    /// <exception cref="InvalidOperationException">The definition isn't sound.</exception>
    public static string Write(ProcessDefinition definition)
    {
        var chart = ElsaChart.Of(definition);
        return JsonSerializer.Serialize(
            new
            {
                Id = $"{definition.Id}",
                DefinitionId = $"{definition.Id}",
                Name = definition.Title.Nl,
                Version = 1,
                ToolVersion = $"{Version}.0",
                IsLatest = true,
                IsPublished = false,
                Root = Root(chart),
            },
            Options) + "\n";
    }

    /// <summary>The flowchart alone, as Elsa reads an activity.</summary>
    public static string WriteChart(ElsaChart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return JsonSerializer.Serialize(Root(chart), Options);
    }

    private static object Root(ElsaChart chart)
    {
        var places = ElsaLayout.Of(chart);
        return new
        {
            Id = ChartId,
            Type = "Elsa.Flowchart",
            Version = 1,
            Activities = chart.Activities.Select(activity => Activity(activity, places[activity.Id])),
            Connections = chart.Connections.Select(way => new
            {
                Source = new { Activity = way.From, way.Port },
                Target = new { Activity = way.To, Port = "In" },
            }),
        };
    }

    private static object Activity(ElsaActivity activity, (int Column, int Row) place) => new
    {
        activity.Id,
        Name = activity.Id,
        activity.Type,
        Version = 1,
        CustomProperties = Properties(activity),
        Metadata = new
        {
            DisplayText = activity.IsStep ? activity.Step!.Title.Nl : activity.Id,
            Description = activity.IsStep ? activity.Step!.Help?.Nl : null,
            Designer = new { Position = new { X = place.Column * Column, Y = place.Row * Row } },
        },
    };

    // A join waits for all its arrivals; everywhere else, whoever comes goes on.
    private static object Properties(ElsaActivity activity) => new
    {
        MergeMode = activity is { IsStep: true, Step.Kind: StepKind.Join } ? Merge : null,
        CanStartWorkflow = activity.Id == ElsaChart.Entrance ? true : (bool?)null,
        By = activity is { IsStep: true, Step.Doers.IsEmpty: false } ? string.Join(", ", activity.Step!.Doers).ToLowerInvariant() : null,
        TermInWorkingDays = activity.IsStep ? activity.Step!.Term : null,
    };
}
