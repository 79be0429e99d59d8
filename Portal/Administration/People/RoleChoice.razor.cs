using System.Collections.Immutable;
using LokaalSignaal.Identity;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Administration.People;

/// <summary>Choosing a role, and where it holds.</summary>
public sealed partial class RoleChoice
{
    /// <summary>What the admin manages.</summary>
    [Parameter, EditorRequired]
    public Realm Realm { get; set; } = null!;

    /// <summary>The only owner to choose; none: all that are managed.</summary>
    [Parameter]
    public OwnerId? Only { get; set; }

    /// <summary>The role that was chosen.</summary>
    [Parameter]
    public string? Role { get; set; }

    /// <summary>The owner that was chosen.</summary>
    [Parameter]
    public string? Owner { get; set; }

    /// <summary>What is wrong with the form.</summary>
    [Parameter]
    public ImmutableArray<FieldFault> Faults { get; set; } = [];

    private ImmutableArray<OwnerId> Owners => Only is { } only ? [only] : [.. Realm.Owners];

    private ImmutableArray<Role> Roles => Realm.RolesAt(Owners.All(owner => owner != Realm.Own) || !Realm.IsMunicipality);

    private string? Sentence => Faults.IsDefaultOrEmpty ? null : Faults.FirstOrDefault(fault => fault.Field == "role")?.Sentence;
}
