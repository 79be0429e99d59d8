using LokaalSignaal.Cases;
using LokaalSignaal.Texts;

namespace LokaalSignaal.Organisations;

/// <summary>An organisation began.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Sector">What field it works in.</param>
public sealed record OrganisationRegistered(TextRef Name, TextRef? Sector) : CaseEvent;

/// <summary>An organisation's name and sector were changed.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Sector">What field it works in.</param>
public sealed record OrganisationChanged(TextRef Name, TextRef? Sector) : CaseEvent;
