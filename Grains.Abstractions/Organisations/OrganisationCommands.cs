using LokaalSignaal.Cases;

namespace LokaalSignaal.Organisations;

/// <summary>Begins a partner organisation (<i>organisatie</i>).</summary>
/// <param name="Name">Its name, 2 to 120 characters.</param>
/// <param name="Sector">What field it works in, up to 80 characters.</param>
public sealed record RegisterOrganisation(string Name, string? Sector) : Command;

/// <summary>Changes an organisation's name and sector.</summary>
/// <param name="Name">Its name, 2 to 120 characters.</param>
/// <param name="Sector">What field it works in, up to 80 characters.</param>
public sealed record ChangeOrganisation(string Name, string? Sector) : Command;
