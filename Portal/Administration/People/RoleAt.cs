using LokaalSignaal.Identity;

namespace LokaalSignaal.Portal.Administration.People;

/// <summary>A capacity as people read it: a role, and the name of whose it is.</summary>
/// <param name="Capacity">The capacity.</param>
/// <param name="Owner">The name of the municipality or the organisation.</param>
/// <param name="Mine">Whether the reader may give it and take it.</param>
public sealed record RoleAt(Capacity Capacity, string Owner, bool Mine);
