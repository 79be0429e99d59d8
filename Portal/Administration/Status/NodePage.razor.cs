using System.Globalization;
using LokaalSignaal.Health;
using LokaalSignaal.Portal.Texts;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Administration.Status;

/// <summary>How this process is doing, for whoever runs the platform.</summary>
public sealed partial class NodePage(INodeStatus status, PeoplesDays days, TimeProvider clock)
{
    private const long Megabyte = 1024 * 1024;

    // As long as tells one build from another.
    private const int TellingLength = 16;

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    private NodeView Node { get; set; } = null!;

    private DateTimeOffset Now { get; set; }

    private string Lead => !Node.Health.Ready ? "NotReady" : Node.Health.Parts.All(part => part.Ready) ? "Ready" : "ReadyBut";

    private string Megabytes => Count(Node.Memory / Megabyte);

    private string Version => Node.Version.Length > TellingLength ? Node.Version[..TellingLength] : Node.Version;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Node = await status.ReadAsync(Context.RequestAborted);
        Now = clock.GetUtcNow();
    }

    private static string Count(long number) => number.ToString("N0", CultureInfo.CurrentCulture);

    private string Clock(DateTimeOffset moment) => PeoplesDays.InBrussels(moment).ToString(T["Clock"], CultureInfo.CurrentCulture);

    private string Why(string? code) => T[$"Why.{code}"] is { ResourceNotFound: false } said ? said : code ?? "";
}
