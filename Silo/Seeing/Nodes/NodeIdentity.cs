using System.Globalization;
using LokaalSignaal.Silo.Hosting;

namespace LokaalSignaal.Silo.Seeing.Nodes;

/// <summary>Which process this is.</summary>
/// <param name="Role">What it does of what there is to do.</param>
public sealed record NodeIdentity(ServedRole Role)
{
    /// <summary>Unique for each start.</summary>
    public string Id { get; } = Guid.CreateVersion7().ToString("N");

    /// <summary>What an operator knows it by: its machine, or container, and its number there.</summary>
    public static string Name { get; } = string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName} {Environment.ProcessId}");
}
