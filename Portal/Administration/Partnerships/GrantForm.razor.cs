using System.Collections.Immutable;
using LokaalSignaal.Fiches;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Portal.Work;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Administration.Partnerships;

/// <summary>Granting a mandate: what, on what, for how long, on what ground.</summary>
public sealed partial class GrantForm
{
    /// <summary>The organisation's name.</summary>
    [Parameter, EditorRequired]
    public string Organisation { get; set; } = "";

    /// <summary>The labels that it can be about.</summary>
    [Parameter, EditorRequired]
    public required LabelTitles Titles { get; set; }

    /// <summary>The open fiches whose titles the reader may read; empty: none, so fiches are named by their numbers.</summary>
    [Parameter]
    public ImmutableArray<FicheSummary> OpenFiches { get; set; } = [];

    /// <summary>What was filled in.</summary>
    [Parameter, EditorRequired]
    public Filled Filled { get; set; } = Filled.Nothing;

    /// <summary>What is wrong with it.</summary>
    [Parameter]
    public ImmutableArray<FieldFault> Faults { get; set; } = [];

    /// <summary>It is granted.</summary>
    [Parameter]
    public EventCallback OnGrant { get; set; }

    private bool IsOpen => Faults.Any(fault => fault.Field.StartsWith("grant-", StringComparison.Ordinal)) || IsSent;

    private bool IsSent => Filled.Of("grant-from").Length > 0;

    // To read is what every mandate begins with.
    private bool IsPicked(MandateDeed deed) => IsSent ? Filled.Has("grant-deeds", AddressParts.NameOf(deed)) : deed == MandateDeed.Read;

    private string? Fault(string field) => Faults.FirstOrDefault(fault => fault.Field == field)?.Sentence;

    private string Look(string field) => Fault(field) is null ? "field" : "field is-wrong";
}
