using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Silo.Municipalities;
using LokaalSignaal.Workflows.Access;

namespace LokaalSignaal.Silo.Signals;

/// <summary>
/// Which signals a reader's lists are taken from: a municipality's own processor has all of it, everybody else what they
/// gave themselves. What a processor gave elsewhere is in their own list only.
/// </summary>
/// <param name="Municipality">The municipality that is read; none: only own signals.</param>
/// <param name="Own">The index of the reader.</param>
internal sealed record SignalScope(string? Municipality, byte[] Own)
{
    /// <summary>
    /// Whether the rows are asked for by their names. Their municipality is then only looked at: an index by it, of half
    /// a million rows, would seem the shorter way to a database that doesn't count.
    /// </summary>
    public bool Named { get; init; }

    public static async ValueTask<SignalScope> OfAsync(Actor reader, OwnerId? wanted, Membership membership, IPersonIndex index)
    {
        var reading = Reading.Of(reader);
        var municipality = reading.Processes is { } owner && (wanted is null || wanted == owner) && await membership.HasAsync(owner, owner)
            ? owner.Value
            : null;
        return new SignalScope(municipality, index.Of(reading.Own));
    }

    public IQueryable<SignalRow> In(StoreContext context) => Municipality is { } municipality
        ? Of(context.Signals, municipality)
        : context.Signals.Where(row => row.GiverIndex == Own);

    /// <summary>Those of some rows that are a municipality's.</summary>
    public IQueryable<SignalRow> Of(IQueryable<SignalRow> rows, string municipality) => Named
        ? rows.Where(row => string.Concat(row.Municipality, "") == municipality)
        : rows.Where(row => row.Municipality == municipality);
}
