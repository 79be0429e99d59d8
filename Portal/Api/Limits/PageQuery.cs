using LokaalSignaal.Cases;

namespace LokaalSignaal.Portal.Api.Limits;

/// <summary>Which stretch of a list is wanted.</summary>
public record PageQuery
{
    /// <summary>How many items; 50 when it isn't said.</summary>
    [Between(1, Paging.Most)]
    public int? Limit { get; init; }

    /// <summary>The <c>next</c> of the stretch before.</summary>
    [Text(0, 200)]
    [Cursor]
    public string? After { get; init; }

    /// <summary>The stretch.</summary>
    internal Paging Paging => new(Limit ?? Paging.Usual, string.IsNullOrEmpty(After) ? null : After);
}
