using LokaalSignaal.People;
using LokaalSignaal.Portal.Components;
using LokaalSignaal.Portal.Texts;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Administration.People;

/// <summary>A link to hand over, shown once; with script it can be copied by a button.</summary>
public sealed partial class HandOver(NavigationManager navigation, PeoplesDays days)
{
    private const string Id = "hand-over";

    /// <summary>The link.</summary>
    [Parameter, EditorRequired]
    public Invitation.Linked Link { get; set; } = null!;

    private string Address => navigation.ToAbsoluteUri(Addresses.ChoosePassword(Link.Token)).ToString();

    private string Until => days.Day(days.Today.AddDays(IAccounts.LinkLife.Days));
}
