using LokaalSignaal.Identity;

namespace LokaalSignaal.Workflows.Access;

/// <summary>What access has to know of a share.</summary>
/// <param name="To">The receiving municipality.</param>
/// <param name="IsOpen">Whether it wasn't withdrawn.</param>
/// <param name="Until">The last day; none: until it is withdrawn.</param>
public sealed record Sharing(OwnerId To, bool IsOpen, DateOnly? Until)
{
    /// <summary>Whether the other municipality reads it on a day.</summary>
    public bool HoldsOn(DateOnly day) => IsOpen && !(day > Until);
}
