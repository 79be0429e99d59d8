using LokaalSignaal.Processes;
using LokaalSignaal.Workflows.Processes;

namespace LokaalSignaal.Workflows.Tests.Processes;

/// <summary>The drawings that the program comes with.</summary>
internal static class Drawings
{
    public static ProcessDefinition Signal => Read("Defaults/signal-standard.json");

    public static ProcessDefinition Partnership => Read("Defaults/partnership-standard.json");

    public static ProcessDefinition Fiche => Read("Defaults/fiche-standard.json");

    public static ProcessDefinition Gent => Read("Examples/fiche-gent.json");

    public static string Text(string path) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Drawings", path));

    public static ProcessDefinition Read(string path)
    {
        var reading = DefinitionFile.Parse(Text(path));
        Assert.Empty(reading.Faults);
        return reading.Definition!;
    }
}
