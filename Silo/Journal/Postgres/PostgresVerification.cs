using System.Collections.Immutable;
using System.Data;
using LokaalSignaal.Silo.Journal.Verifying;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace LokaalSignaal.Silo.Journal.Postgres;

/// <summary>Verifies a store as it was at one moment, whoever goes on writing.</summary>
public static class PostgresVerification
{
    /// <summary>Verifies a store.</summary>
    /// <param name="database">How to connect to it.</param>
    /// <param name="keys">The folder outside the store.</param>
    /// <param name="projector">Makes the read models anew; none: they aren't looked at.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>All that isn't as it must be; nothing for a good store.</returns>
    /// <exception cref="NpgsqlException">The database can't be read at all.</exception>
    public static async Task<ImmutableArray<Difference>> RunAsync(
        string database,
        string keys,
        IReadModelProjector? projector,
        CancellationToken cancellationToken = default)
    {
        // Noted first: what is noted was durable then, and is in whatever state is read later.
        var noted = HeadNote.All(keys).ToArray();
        await using var connection = new NpgsqlConnection(Connections.Onlooker(database));
        await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
        await using var model = new PostgresStoreContext(PostgresOpening.Model(connection));
        model.Database.SetCommandTimeout(0);
        if (PostgresOpening.Unreadable(connection, model.Database) is { } refusal)
        {
            return [new Difference(refusal.Code, refusal.Detail)];
        }

        await using var moment = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken).ConfigureAwait(false);
        await model.Database.UseTransactionAsync(moment, cancellationToken).ConfigureAwait(false);
        return await Verification.RunAsync(model, noted, projector, cancellationToken).ConfigureAwait(false);
    }
}
