using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Silo.Cases;
using LokaalSignaal.Triage;
using LokaalSignaal.Workflows.Access;

namespace LokaalSignaal.Silo.Journal;

/// <summary>
/// How far a reading reaches at most: the second fence, behind the filter of each query. It is made from who reads, never
/// from what they ask. A database that knows policies shows nothing beyond it, however a query was written.
/// </summary>
/// <param name="Owners">Whose cases are read.</param>
/// <param name="Person">The index of the person whose own signals and notices are read, with the fiches they are in; none: nobody's.</param>
/// <param name="FollowCode">The hash of the code that opens one signal; none: no code.</param>
public sealed record ReadScope(ImmutableArray<OwnerId> Owners, byte[]? Person = null, byte[]? FollowCode = null)
{
    private const string All = "*";

    private bool _everything;

    /// <summary>
    /// What is reached by partnerships, in words: <c>kortrijk/theme/wonen</c>, <c>gent/organisation/wgc</c>, and the ids of
    /// single fiches and of the signals in them. It may be more than a mandate reads, never less.
    /// </summary>
    public ImmutableArray<string> Partner { get; init; } = [];

    /// <summary>All there is: for rules that decide, for followers and terms, and for who keeps the store.</summary>
    public static ReadScope Everything { get; } = new([]) { _everything = true };

    /// <summary>What anyone may see, and no more: what was published.</summary>
    public static ReadScope Published { get; } = new([]);

    /// <summary>One owner's cases.</summary>
    public static ReadScope Of(OwnerId owner) => new([owner]);

    /// <summary>Somebody's own, wherever they gave it.</summary>
    public static ReadScope Of(byte[] person) => new([], person);

    /// <summary>What somebody reaches in the capacity in which they act.</summary>
    public static ReadScope Of(Reading reading, IPersonIndex index)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return new ReadScope(
            (reading.Processes ?? reading.Decides) is { } owner ? [owner] : [],
            index.Of(reading.Own))
        {
            Partner = [.. reading.Partner.SelectMany(Reaches).Distinct()],
        };
    }

    /// <summary>The signal that a code opens.</summary>
    public static ReadScope OfCode(byte[] hash) => new([], null, hash);

    /// <summary>The owners in one word each, or the sign for all of them.</summary>
    internal string OwnersInWords => _everything ? All : string.Join(' ', Owners.Select(owner => owner.Value));

    /// <summary>The same in one word each.</summary>
    internal string PartnerInWords => string.Join(' ', Partner);

    private static IEnumerable<string> Reaches(PartnerReading reading) =>
    [
        .. reading.OwnStaff ? [OwnStaff(reading)] : Array.Empty<string>(),
        .. reading.InFiches.Select(signal => signal.ToString()),
        .. reading.Scopes.SelectMany(scope => Reaches(reading, scope)),
    ];

    private static IEnumerable<string> Reaches(PartnerReading reading, MandateScope scope) =>
    [
        .. scope.Themes.Select(theme => $"{reading.Municipality}/{Words.Of(LabelAxis.Theme)}/{theme}"),
        .. scope.Themes.IsEmpty ? scope.TargetGroups.Select(group => $"{reading.Municipality}/{Words.Of(LabelAxis.TargetGroup)}/{group}") : [],
        .. scope.Fiches.Select(fiche => fiche.ToString()),
        .. scope is { OwnStaffOnly: true, NamesLabels: false, Fiches.IsEmpty: true } ? [OwnStaff(reading)] : Array.Empty<string>(),
    ];

    private static string OwnStaff(PartnerReading reading) => $"{reading.Municipality}/organisation/{reading.Organisation}";
}
