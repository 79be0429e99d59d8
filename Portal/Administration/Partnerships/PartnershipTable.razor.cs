using System.Collections.Immutable;
using LokaalSignaal.Partnerships;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Administration.Partnerships;

/// <summary>Partnerships of a municipality, a line each.</summary>
public sealed partial class PartnershipTable
{
    /// <summary>The partnerships.</summary>
    [Parameter, EditorRequired]
    public ImmutableArray<PartnershipView> Partnerships { get; set; } = [];

    /// <summary>What they are together.</summary>
    [Parameter, EditorRequired]
    public string Caption { get; set; } = "";

    private string Held(PartnershipView partnership) => partnership.Mandates.Count(mandate => mandate.Standing == MandateStanding.Holds) switch
    {
        0 => T["Mandates.None"],
        1 => T["Mandates.One"],
        var many => T["Mandates.Some", many],
    };

    private string Light(PartnershipView partnership) =>
        partnership is { Holds: true, OwnStaff: { } sees } ? T[$"Light.{sees}"] : T["Light.None"];
}
