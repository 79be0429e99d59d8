using System.Collections.Immutable;
using LokaalSignaal.Processes;

namespace LokaalSignaal.Workflows.Processes.Elsa;

/// <summary>
/// A definition as Elsa's flowcharts say it: activities, and connections from a way out of one to the next. It has
/// more activities than the definition has steps. Elsa's join waits for every connection that leads to it, and steps of
/// one branch may come to a join by several ways; so each branch gets an arrival, where its ways come together, and a
/// join hears of each branch once. And a chart begins at one place, where a case may begin at two: at the start, and where
/// it is reopened.
/// </summary>
/// <param name="Definition">What it says.</param>
/// <param name="Activities">The entrance, the steps in their order, and the arrivals.</param>
/// <param name="Connections">The ways, in the order of the steps and their outcomes.</param>
public sealed record ElsaChart(
    ProcessDefinition Definition,
    ImmutableArray<ElsaActivity> Activities,
    ImmutableArray<ElsaConnection> Connections)
{
    /// <summary>The activity where every case comes in; no step can be called so.</summary>
    public const string Entrance = "Entrance";

    /// <summary>The way in of a new case.</summary>
    public const string Start = "start";

    /// <summary>The way in of a case that is reopened, where that is another step.</summary>
    public const string Reopens = "reopens";

    /// <summary>The way out of an arrival.</summary>
    public const string Arrived = "arrived";

    /// <summary>The chart of a definition.</summary>
    /// <exception cref="InvalidOperationException">Its ways or forks aren't sound, so that no chart says the same.</exception>
    public static ElsaChart Of(ProcessDefinition definition) => new ElsaDrawing(definition).Chart();

    /// <summary>The way by which a case comes in at a step; none: no case can.</summary>
    public string? WayTo(StepId step) =>
        step == Definition.Start ? Start : step == Definition.ReopensAt ? Reopens : null;

    /// <summary>The activity where a branch waits for the others.</summary>
    public static string ArrivalOf(StepId join, OutcomeId way) => $"{join}.{way}";
}

/// <summary>An activity of a chart.</summary>
/// <param name="Id">Its name in the chart: that of its step, where it stands for one.</param>
/// <param name="Type">What Elsa knows its kind by.</param>
/// <param name="Step">The step that it stands for; of an arrival, its join; none: the entrance.</param>
public sealed record ElsaActivity(string Id, string Type, Step? Step)
{
    /// <summary>Whether it stands for a step itself.</summary>
    public bool IsStep => Step?.Id.Value == Id;
}

/// <summary>A way from one activity to another.</summary>
/// <param name="From">The activity that is left.</param>
/// <param name="Port">The outcome by which.</param>
/// <param name="To">The activity that follows.</param>
public sealed record ElsaConnection(string From, string Port, string To);
