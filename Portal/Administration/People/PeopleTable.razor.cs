using System.Collections.Immutable;
using LokaalSignaal.Identity;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Administration.People;

/// <summary>People in a table, with what they are.</summary>
public sealed partial class PeopleTable
{
    /// <summary>The people.</summary>
    [Parameter, EditorRequired]
    public ImmutableArray<PersonLine> Lines { get; set; } = [];

    /// <summary>The owner whose people they are: it needs no name.</summary>
    [Parameter]
    public OwnerId Own { get; set; }

    private string RoleOf(RoleAt role) => role.Capacity.Owner == Own
        ? Shared[$"Role.{role.Capacity.Role}"]
        : Shared["RoleAt", Shared[$"Role.{role.Capacity.Role}"], role.Owner];
}
