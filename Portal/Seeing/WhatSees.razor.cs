using LokaalSignaal.People;
using LokaalSignaal.Portal.Partnerships;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Seeing;

/// <summary>What somebody may see and do, for an admin who manages what they are: the rules themselves, and no content.</summary>
/// <param name="words">Days in words.</param>
public sealed partial class WhatSees(PartnershipWords words)
{
    /// <summary>Their name.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    /// <summary>What they may.</summary>
    [Parameter, EditorRequired]
    public required PersonSight Sight { get; set; }

    private string Head(PlaceSight place) => place.From is { } from
        ? T["What.In", place.Name ?? place.Owner.Value, words.Period(from, place.Until)]
        : T["What.Home", place.Name ?? place.Owner.Value];
}
