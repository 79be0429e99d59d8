using System.Collections.Immutable;
using LokaalSignaal.Partnerships;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Partnerships;

/// <summary>Agreements to fetch, with their days.</summary>
public sealed partial class AgreementList
{
    /// <summary>The agreements.</summary>
    [Parameter, EditorRequired]
    public ImmutableArray<PublicAgreement> Agreements { get; set; } = [];

    /// <summary>Where the document of one is.</summary>
    [Parameter, EditorRequired]
    public required Func<int, string> Address { get; set; }

    /// <summary>What else is to be said of one, in a few words each.</summary>
    [Parameter]
    public Func<int, ImmutableArray<string>> Tags { get; set; } = _ => [];
}
