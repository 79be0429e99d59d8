using LokaalSignaal.Identity;
using LokaalSignaal.Workflows.Access;

namespace LokaalSignaal.Workflows.Tests.Access;

/// <summary>Sharing in the table, against a second statement of it, for every actor, deed and standing there is.</summary>
public sealed class SharingTableTests
{
    private static readonly DateOnly _today = new(2026, 3, 2);
    private static readonly string[] _houses = ["kortrijk", "gent", "eeklo", "caw"];
    private static readonly Deed[] _deeds = [Deed.ShareFiche, Deed.ReadShare, Deed.KnowShare, Deed.AnswerShare, Deed.LinkShare, Deed.SeeReaders];

    public static TheoryData<bool, bool, int?> Standings
    {
        get
        {
            var data = new TheoryData<bool, bool, int?>();
            foreach (var exists in new[] { true, false })
            {
                foreach (var open in new[] { true, false })
                {
                    foreach (var days in new int?[] { null, -1, 0, 1 })
                    {
                        data.Add(exists, open, days);
                    }
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Standings))]
    public void Kortrijk_shares_with_Gent(bool exists, bool open, int? days)
    {
        var id = CaseId.Of("kortrijk/share/7Q2MXK4T9BCD");
        DateOnly? until = days is { } left ? _today.AddDays(left) : null;
        var subject = new Subject(id.Owner) { Case = id, Today = _today, Exists = exists, Sharing = new(OwnerId.Of("gent"), open, until) };
        foreach (var house in _houses)
        {
            foreach (var role in Enum.GetValues<Role>().Where(role => role != Role.System))
            {
                foreach (var deed in _deeds)
                {
                    var actor = new Actor(PersonId.Nobody, new Capacity(OwnerId.Of(house), role));
                    var expected = Expected(house, role, deed, exists, holds: open && days is null or >= 0 && open);
                    Assert.True(expected == AccessRules.May(actor, deed, subject), $"{house}/{role} {deed}: {!expected} instead of {expected}.");
                }
            }
        }
    }

    // Written from the words: sending processors share, read and answer; receiving ones read, link and answer while it
    // holds, and know of it afterwards; who read is seen by the sender's processors and admin.
    private static bool Expected(string house, Role role, Deed deed, bool exists, bool holds) => (house, role, deed) switch
    {
        ("kortrijk", Role.Processor, Deed.LinkShare) => false,
        ("kortrijk", Role.Processor, Deed.SeeReaders) => exists,
        ("kortrijk", Role.Processor, _) => true,
        ("kortrijk", Role.Admin, Deed.SeeReaders) => exists,
        ("gent", Role.Processor, Deed.ReadShare or Deed.AnswerShare or Deed.LinkShare) => exists && holds,
        ("gent", Role.Processor, Deed.KnowShare) => exists,
        _ => false,
    };
}
