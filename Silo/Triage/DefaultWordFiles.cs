using LokaalSignaal.Triage;

namespace LokaalSignaal.Silo.Triage;

/// <summary>The platform's own word lists, as their files. They are in the program.</summary>
public static class DefaultWordFiles
{
    /// <summary>The list of a label; empty where the program was built without one.</summary>
    public static string Read(LabelAxis axis, string label)
    {
        var name = $"WordLists/{(axis == LabelAxis.Theme ? "themes" : "groups")}/{label}.txt";
        using var stream = typeof(DefaultWordFiles).Assembly.GetManifestResourceStream(name);
        if (stream is null)
        {
            return "";
        }

        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
