namespace LokaalSignaal.Cases;

/// <summary>Which way a refused command is wrong.</summary>
public enum RefusalKind
{
    /// <summary>There is no such case for this actor (404).</summary>
    NotFound,

    /// <summary>The case isn't in a state for it (409).</summary>
    Conflict,

    /// <summary>What was sent isn't right (422).</summary>
    Invalid,

    /// <summary>The actor sees the case, but this isn't theirs to do (403).</summary>
    Forbidden,
}
