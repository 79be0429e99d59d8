using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Model;

namespace LokaalSignaal.Silo.Demonstration;

/// <summary>
/// How far the year of a municipality was played: what was before this is done wholly, with all that follows from it.
/// Kept beside the followers' positions, so that a filling that broke off is taken up at the deed it broke off in.
/// </summary>
/// <param name="Deeds">How many deeds are done.</param>
/// <param name="Now">What the clock showed then.</param>
/// <param name="Head">The journal's last position then.</param>
internal sealed record Progress(int Deeds, DateTimeOffset Now, long Head)
{
    /// <summary>How far a municipality is; none: nothing was played there yet.</summary>
    public static Progress? Of(IStoreReader reader, OwnerId municipality)
    {
        var prefix = NameOf(municipality, "");
        using var context = reader.Context(ReadScope.Everything);
        var kept = context.Followers.Where(row => row.Name.StartsWith(prefix)).ToDictionary(row => row.Name, row => row.Position);
        return kept.Count == 0 ? null : new Progress(
            (int)kept[NameOf(municipality, nameof(Deeds))],
            DateTimeOffset.FromUnixTimeMilliseconds(kept[NameOf(municipality, nameof(Now))]),
            kept[NameOf(municipality, nameof(Head))]);
    }

    /// <summary>Keeps it.</summary>
    public async ValueTask KeepAsync(IJournal journal, OwnerId municipality) =>
        await journal.WriteAsync(unit =>
            FollowerPosition.Save(unit, NameOf(municipality, nameof(Deeds)), Deeds)
            + FollowerPosition.Save(unit, NameOf(municipality, nameof(Now)), Now.ToUnixTimeMilliseconds())
            + FollowerPosition.Save(unit, NameOf(municipality, nameof(Head)), Head));

    private static string NameOf(OwnerId municipality, string what) => $"~demonstration/{municipality}/{what}";
}
