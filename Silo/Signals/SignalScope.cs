using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Silo.Municipalities;
using LokaalSignaal.Workflows.Access;

namespace LokaalSignaal.Silo.Signals;

/// <summary>
/// Which signals a reader's lists are taken from: a municipality's own processor has all that is shown to it, a partner's
/// what mandates and green lights reach, and everybody else what they gave themselves. What a processor of a municipality
/// gave elsewhere is in their own list only.
/// </summary>
/// <param name="Municipality">The municipality that is read; none: by partnerships, and own signals.</param>
/// <param name="Own">The index of the reader.</param>
internal sealed record SignalScope(string? Municipality, byte[] Own)
{
    /// <summary>
    /// Whether the rows are asked for by their names. Their municipality is then only looked at: an index by it, of half
    /// a million rows, would seem the shorter way to a database that doesn't count.
    /// </summary>
    public bool Named { get; init; }

    /// <summary>Organisations that handle signals of their own which the municipality doesn't see.</summary>
    public string[] Hidden { get; init; } = [];

    /// <summary>What is read by partnerships.</summary>
    public PartnerReading[] Partner { get; init; } = [];

    public static async ValueTask<SignalScope> OfAsync(Reading reading, OwnerId? wanted, Membership membership, IPersonIndex index)
    {
        var municipality = reading.Processes is { } owner && (wanted is null || wanted == owner) && await membership.HasAsync(owner, owner)
            ? owner.Value
            : null;
        return new SignalScope(municipality, index.Of(reading.Own))
        {
            Hidden = [.. reading.Hidden.Select(organisation => organisation.Value)],
            Partner = [.. reading.Partner.Where(partner => wanted is null || wanted == partner.Municipality)],
        };
    }

    /// <summary>As what somebody reads a row that their lists show.</summary>
    public SignalReader WhoReads(SignalRow row) =>
        Municipality is not null ? SignalReader.Processor
        : row.GiverIndex is { } giver && giver.AsSpan().SequenceEqual(Own) ? SignalReader.Giver
        : Array.Exists(Partner, partner => partner.OwnStaff && row.Organisation == partner.Organisation.Value && row.Municipality == partner.Municipality.Value)
            ? SignalReader.Processor
            : SignalReader.Partner;

    /// <summary>The signals of the municipality, or else the reader's own.</summary>
    public IQueryable<SignalRow> In(StoreContext context) => Municipality is { } municipality
        ? Shown(Of(context.Signals, municipality), Hidden)
        : context.Signals.Where(row => row.GiverIndex == Own);

    /// <summary>Those of some rows that are a municipality's.</summary>
    public IQueryable<SignalRow> Of(IQueryable<SignalRow> rows, string municipality) => Named
        ? rows.Where(row => string.Concat(row.Municipality, "") == municipality)
        : rows.Where(row => row.Municipality == municipality);

    /// <summary>Those of some rows that none of these organisations handles.</summary>
    public static IQueryable<SignalRow> Shown(IQueryable<SignalRow> rows, string[] hidden) =>
        hidden.Length == 0 ? rows : rows.Where(row => row.HandledBy == null || !hidden.Contains(row.HandledBy));
}
