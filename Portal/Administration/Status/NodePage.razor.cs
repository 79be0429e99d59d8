using System.Globalization;
using LokaalSignaal.Health;
using LokaalSignaal.Portal.Texts;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Administration.Status;

/// <summary>How the platform is doing, this process and the others on its store, for whoever runs it.</summary>
public sealed partial class NodePage(INodes nodes, PeoplesDays days, TimeProvider clock)
{
    private const int MostSlow = 20;
    private const long Megabyte = 1024 * 1024;

    private const int TellingLength = 16;

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    private NodesView? Nodes { get; set; }

    private NodeView Node => Nodes!.Here;

    private SlowCommand[] Slowest => [.. Nodes!.Slowest.Take(MostSlow)];

    private DateTimeOffset Now { get; set; }

    private string Lead => !Node.Health.Ready ? "NotReady" : Nodes!.Nodes.All(seen => seen.IsWell) ? "Ready" : "ReadyBut";

    /// <summary>As much of a version as tells one build from another.</summary>
    internal static string Telling(string version) => version.Length > TellingLength ? version[..TellingLength] : version;

    /// <summary>Bytes in megabytes.</summary>
    internal static string Megabytes(long bytes) => Count(bytes / Megabyte);

    /// <summary>A number as people read it.</summary>
    internal static string Count(long number) => number.ToString("N0", CultureInfo.CurrentCulture);

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Nodes = await nodes.ReadAsync(Context.RequestAborted);
        Now = clock.GetUtcNow();
    }

    private string Clock(DateTimeOffset moment) => PeoplesDays.InBrussels(moment).ToString(T["Clock"], CultureInfo.CurrentCulture);

    private string Why(string? code) => T[$"Why.{code}"] is { ResourceNotFound: false } said ? said : code ?? "";
}
