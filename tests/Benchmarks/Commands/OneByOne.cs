using System.Diagnostics;
using LokaalSignaal.Silo.Hosting;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Sqlite;
using LokaalSignaal.Silo.Keys;
using LokaalSignaal.Silo.People;

namespace LokaalSignaal.Benchmarks.Commands;

/// <summary>
/// The baseline: what was written, written again into a fresh store with the same prepared statements, each append in a
/// durable transaction of its own, one after the other. What can be made ready beforehand is, outside the measurement.
/// </summary>
internal static class OneByOne
{
    /// <summary>Writes it again.</summary>
    /// <param name="written">Everything since the store was empty.</param>
    /// <param name="untimed">How many of them came before what is measured.</param>
    /// <returns>How many a second.</returns>
    public static async Task<double> PerSecondAsync(Append[] written, int untimed)
    {
        var folder = Directory.CreateTempSubdirectory("lokaalsignaal-bench-");
        try
        {
            var place = StorePlace.In(Path.Combine(folder.FullName, "data"));
            await ((StoreOpening<OpenedStore>.Opened)OpenedStore.Open(place, TimeProvider.System)).Store.DisposeAsync();
            using var keys = ((StoreOpening<KeyFolder>.Opened)KeyFolder.Open(place.Keys, true)).Store;
            var people = new PersonIndex(keys);
            return Measure(place, people, [.. written.Select(append => Ready(append, people))], untimed);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static double Measure(StorePlace place, PersonIndex people, AppendPiece[] pieces, int untimed)
    {
        using var committer = new SqliteCommitter(Connections.Writer(place.Database), people, TimeProvider.System, _ => { });
        Commit(committer, pieces.AsSpan(..untimed));
        var start = Stopwatch.GetTimestamp();
        Commit(committer, pieces.AsSpan(untimed..));
        return (pieces.Length - untimed) / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static void Commit(SqliteCommitter committer, ReadOnlySpan<AppendPiece> pieces)
    {
        foreach (Piece piece in pieces)
        {
            committer.Commit([piece]);
            if (piece is AppendPiece { Result: not AppendResult.Committed } other)
            {
                throw new InvalidOperationException($"The baseline wrote other rows: {other.Result}.");
            }
        }
    }

    private static AppendPiece Ready(Append append, PersonIndex people) =>
        new(PreparedAppend.Of(append, people, out var code) ?? throw new InvalidOperationException(code));
}
