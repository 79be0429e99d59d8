namespace LokaalSignaal.Workflows.Tests.Triage;

/// <summary>Where the sources lie that these tests run from.</summary>
internal static class Checkout
{
    public static string Root { get; } = Ancestors(AppContext.BaseDirectory)
        .First(folder => File.Exists(Path.Combine(folder, "LokaalSignaal.sln")));

    /// <summary>A file in a folder that stands beside the checkout or above it; null when there is none.</summary>
    public static string? Beside(params string[] path) => Ancestors(Root)
        .Select(folder => Path.Combine([folder, .. path]))
        .FirstOrDefault(File.Exists);

    private static IEnumerable<string> Ancestors(string folder)
    {
        for (var next = new DirectoryInfo(folder); next is not null; next = next.Parent)
        {
            yield return next.FullName;
        }
    }
}
