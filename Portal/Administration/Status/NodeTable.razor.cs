using LokaalSignaal.Health;
using LokaalSignaal.Portal.Texts;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Administration.Status;

/// <summary>All processes on the store, a row each.</summary>
public sealed partial class NodeTable(PeoplesDays days)
{
    /// <summary>The processes.</summary>
    [Parameter, EditorRequired]
    public NodesView Nodes { get; set; } = null!;

    private string How(NodeSeen seen) =>
        seen.IsSilent ? T["How.Silent", NodePage.Count((long)seen.Age.TotalSeconds)]
        : seen.Node.Health.Ready ? T["How.Ready"]
        : T["How.NotReady"];
}
