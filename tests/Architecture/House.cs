using System.Reflection;

namespace LokaalSignaal.Architecture;

/// <summary>Where the house stands, and what of it is looked at.</summary>
internal static class House
{
    /// <summary>The product's projects, from what is known by all to what knows all.</summary>
    public static readonly string[] Projects = ["Grains.Abstractions", "Workflows", "Silo", "Portal"];

    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The assembly of one of the projects.</summary>
    public static Assembly AssemblyOf(string project) => Assembly.Load($"LokaalSignaal.{project}");

    /// <summary>The files of a project with one of the endings, as paths from the root with slashes; nothing that was built.</summary>
    public static IEnumerable<string> Sources(string folder, params string[] endings) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(part => part is "bin" or "obj"))
            .Where(file => endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)));

    /// <summary>The text of a file, named from the root.</summary>
    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "LokaalSignaal.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("These tests read the sources and run inside them.");
    }
}
