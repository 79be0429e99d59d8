using Npgsql;

namespace LokaalSignaal.Silo.Search.Postgres;

/// <summary>How far the index is, and in which making. One of another shape is as good as none.</summary>
internal static class IndexState
{
    // Another number when the words, the facets or what is kept of them change.
    private const long Shape = 1;

    /// <summary>The position that it is at; no row where it must be made.</summary>
    public static NpgsqlBatchCommand Position() => ScopedReading.Query(
        "SELECT p.value FROM search_state p WHERE p.name = 'position' AND EXISTS (SELECT FROM search_state s WHERE s.name = 'shape' AND s.value = $1)",
        Shape);

    /// <summary>Moves on; it never goes back, and doesn't begin while the index is being made.</summary>
    public static NpgsqlBatchCommand Move(long position) => ScopedReading.Query(
        "UPDATE search_state SET value = greatest(value, $1) WHERE name = 'position'",
        position);

    /// <summary>Forgets where it was, and tells the number of the making that begins.</summary>
    public static NpgsqlBatchCommand[] Begin() =>
    [
        ScopedReading.Query("DELETE FROM search_state WHERE name IN ('position', 'shape')"),
        ScopedReading.Query("INSERT INTO search_state VALUES ('making', 1) ON CONFLICT (name) DO UPDATE SET value = search_state.value + 1 RETURNING value"),
    ];

    /// <summary>Says that it is whole, unless it was begun anew meanwhile.</summary>
    public static NpgsqlBatchCommand Finish(long making, long position) => ScopedReading.Query(
        """
        INSERT INTO search_state SELECT told.name, told.value FROM (VALUES ('position', $1), ('shape', $2)) AS told(name, value)
        WHERE EXISTS (SELECT FROM search_state WHERE name = 'making' AND value = $3)
        ON CONFLICT (name) DO UPDATE SET value = excluded.value
        """,
        position, Shape, making);
}
