namespace LokaalSignaal.Cases;

/// <summary>Which stretch of a list is wanted.</summary>
/// <param name="Limit">How many, 1 to <see cref="Most"/>.</param>
/// <param name="After">The <see cref="PageOf{T}.Next"/> of the stretch before; none: the first.</param>
public readonly record struct Paging(int Limit, string? After = null)
{
    /// <summary>The largest stretch.</summary>
    public const int Most = 200;

    /// <summary>The stretch when nothing is said.</summary>
    public const int Usual = 50;
}
