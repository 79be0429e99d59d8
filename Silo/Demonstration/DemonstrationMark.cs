using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Model;

namespace LokaalSignaal.Silo.Demonstration;

/// <summary>
/// What a store remembers of being a demonstration: since when, and whether it was filled wholly. It stands beside the
/// followers' positions, under names that no follower has.
/// </summary>
/// <param name="Begun">When the filling began: the days of the material count back from it.</param>
/// <param name="Finished">Whether all of the material is there.</param>
internal sealed record DemonstrationMark(DateTimeOffset Begun, bool Finished)
{
    private const string BegunName = "~demonstration-begun";
    private const string FinishedName = "~demonstration-finished";

    /// <summary>The mark of a store; none: it is no demonstration.</summary>
    public static DemonstrationMark? Of(IStoreReader reader)
    {
        using var context = reader.Context(ReadScope.Everything);
        var marks = context.Followers.Where(row => row.Name == BegunName || row.Name == FinishedName)
            .ToDictionary(row => row.Name, row => row.Position);
        return marks.TryGetValue(BegunName, out var begun)
            ? new DemonstrationMark(DateTimeOffset.FromUnixTimeMilliseconds(begun), marks.ContainsKey(FinishedName))
            : null;
    }

    /// <summary>Keeps that the filling begins.</summary>
    public static async Task<DemonstrationMark> BeginAsync(IJournal journal, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var begun = now.ToUnixTimeMilliseconds();
        await journal.WriteAsync(unit => FollowerPosition.Save(unit, BegunName, begun), cancellationToken);
        return new DemonstrationMark(DateTimeOffset.FromUnixTimeMilliseconds(begun), Finished: false);
    }

    /// <summary>Keeps that all is there.</summary>
    public static async Task FinishAsync(IJournal journal, CancellationToken cancellationToken) =>
        await journal.WriteAsync(unit => FollowerPosition.Save(unit, FinishedName, 1), cancellationToken);
}
