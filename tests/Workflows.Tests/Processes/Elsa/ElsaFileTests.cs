using System.Text.Json;
using LokaalSignaal.Processes;
using LokaalSignaal.Workflows.Processes.Elsa;
using LokaalSignaal.Workflows.Tests.Processes.Conformance;
using static LokaalSignaal.Workflows.Tests.Processes.Draw;

namespace LokaalSignaal.Workflows.Tests.Processes.Elsa;

public sealed class ElsaFileTests
{
    private static readonly ProcessDefinition Forked = Process(
        Fork("fork", "join", Way("left", "one"), Way("right", "join")),
        Task("one", Way("yes", "join"), Way("no", "join")),
        Join("join", "end"),
        Close());

    [Fact]
    public void A_file_is_a_workflow_whose_root_is_a_flowchart()
    {
        using var file = JsonDocument.Parse(ElsaFile.Write(Drawings.Fiche));

        Assert.Equal("fiche-standard", file.RootElement.GetProperty("definitionId").GetString());
        Assert.Equal(Drawings.Fiche.Title.Nl, file.RootElement.GetProperty("name").GetString());
        Assert.Equal("Elsa.Flowchart", file.RootElement.GetProperty("root").GetProperty("type").GetString());
    }

    [Fact]
    public void A_step_is_an_activity_of_its_kind_with_what_people_read()
    {
        using var file = JsonDocument.Parse(ElsaFile.Write(Drawings.Fiche));
        foreach (var step in Drawings.Fiche.Steps)
        {
            var activity = file.RootElement.GetProperty("root").GetProperty("activities").EnumerateArray()
                .Single(activity => activity.GetProperty("id").GetString() == step.Id.Value);
            Assert.Equal($"LokaalSignaal.{step.Kind}", activity.GetProperty("type").GetString());
            Assert.Equal(step.Title.Nl, activity.GetProperty("metadata").GetProperty("displayText").GetString());
        }
    }

    [Fact]
    public void A_join_hears_of_each_branch_once_however_many_ways_it_has()
    {
        var ways = ElsaChart.Of(Forked).Connections;

        Assert.Equal(["join.left", "join.right"], ways.Where(way => way.To == "join").Select(way => way.From));
        Assert.Equal(["yes", "no"], ways.Where(way => way.To == "join.left").Select(way => way.Port));
        Assert.Equal(["fork"], ways.Where(way => way.To == "join.right").Select(way => way.From));
    }

    [Fact]
    public void Only_a_join_waits_for_all()
    {
        using var file = JsonDocument.Parse(ElsaFile.Write(Forked));
        var waiting = file.RootElement.GetProperty("root").GetProperty("activities").EnumerateArray()
            .Where(activity => activity.GetProperty("customProperties").TryGetProperty("mergeMode", out _));

        Assert.Equal(["join"], waiting.Select(activity => activity.GetProperty("id").GetString()));
    }

    [Fact]
    public void Every_outcome_of_every_drawing_is_a_connection_between_activities_that_are_there()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var chart = ElsaChart.Of(Sketch.Sound(seed));
            var activities = chart.Activities.Select(activity => activity.Id).ToHashSet();

            Assert.Equal(chart.Activities.Length, activities.Count);
            Assert.All(chart.Connections, way => Assert.True(activities.Contains(way.From) && activities.Contains(way.To)));
            Assert.All(
                chart.Definition.Steps.SelectMany(step => step.Outcomes, (step, outcome) => (step.Id.Value, outcome.Id.Value)),
                way => Assert.Single(chart.Connections, drawn => (drawn.From, drawn.Port) == way));
        }
    }

    [Fact]
    public void A_drawing_that_isn_t_sound_is_refused_in_words()
    {
        var drawn = Process(Step("fork", StepKind.Fork, Way("left", "end"), Way("right", "end")), Close());

        Assert.Contains("come together", Assert.Throws<InvalidOperationException>(() => ElsaFile.Write(drawn)).Message, StringComparison.Ordinal);
    }
}
