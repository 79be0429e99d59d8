using LokaalSignaal.Silo.Journal;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Seeing.Nodes;

/// <summary>
/// The board in the store's own database. Its table isn't logged and in no backup: what it held is of no use after the
/// server fell. Whoever isn't heard of for an hour is taken off it.
/// </summary>
internal sealed class PostgresBoard(IStore store) : INodeBoard
{
    private const string Tell = """
        INSERT INTO nodes (id, told, at) VALUES ($1, $2, clock_timestamp())
        ON CONFLICT (id) DO UPDATE SET told = excluded.told, at = excluded.at
        """;

    private const string Tidy = "DELETE FROM nodes WHERE at < clock_timestamp() - interval '1 hour'";
    private const string Leave = "DELETE FROM nodes WHERE id = $1";

    public async ValueTask TellAsync(string node, string told, CancellationToken cancellationToken = default) =>
        _ = await store.WriteAsync(unit => unit.Execute(Tidy) + unit.Execute(Tell, node, told), cancellationToken).ConfigureAwait(false);

    public async ValueTask LeaveAsync(string node, CancellationToken cancellationToken = default) =>
        _ = await store.WriteAsync(unit => unit.Execute(Leave, node), cancellationToken).ConfigureAwait(false);

    public async ValueTask<IReadOnlyList<ToldNode>> ReadAsync(CancellationToken cancellationToken = default)
    {
        await using var context = store.Context(ReadScope.Everything);
        return await context.Database
            .SqlQuery<ToldNode>($"SELECT id AS \"Id\", told AS \"Told\", greatest(clock_timestamp() - at, interval '0') AS \"Age\" FROM nodes ORDER BY id")
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
    }
}
