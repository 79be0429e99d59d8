using System.Collections.Immutable;
using LokaalSignaal.Silo.Journal.Verifying;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Journal.Sqlite;

/// <summary>Verifies a store as it was at one moment, whoever owns it and goes on writing.</summary>
public static class SqliteVerification
{
    /// <summary>Verifies a store.</summary>
    /// <param name="database">Its file.</param>
    /// <param name="keys">The folder outside the store.</param>
    /// <param name="projector">Makes the read models anew; none: they aren't looked at.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>All that isn't as it must be; nothing for a good store.</returns>
    /// <exception cref="SqliteException">The file can't be read at all.</exception>
    public static async Task<ImmutableArray<Difference>> RunAsync(
        string database,
        string keys,
        IReadModelProjector? projector,
        CancellationToken cancellationToken = default)
    {
        // Noted first: what is noted was durable then, and is in whatever state is read later.
        var noted = HeadNote.All(keys).ToArray();
        await using var connection = Connections.Reader(database, pooled: false);
        await using var model = new SqliteStoreContext(SqliteOpening.Model(connection));
        if (SchemaUpgrade.Unreadable(connection, model) is { } refusal)
        {
            return [new Difference(refusal.Code, refusal.Detail)];
        }

        await using var moment = connection.BeginTransaction(deferred: true);
        await model.Database.UseTransactionAsync(moment, cancellationToken).ConfigureAwait(false);
        return await Verification.RunAsync(model, noted, projector, cancellationToken).ConfigureAwait(false);
    }
}
