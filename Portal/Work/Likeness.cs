namespace LokaalSignaal.Portal.Work;

/// <summary>How much alike two signals must be, of 1, to be called so.</summary>
internal static class Likeness
{
    /// <summary>For a count, which nobody can check at a glance.</summary>
    public const double Much = 0.25;

    /// <summary>For a list, in which a reader judges.</summary>
    public const double Some = 0.15;
}
