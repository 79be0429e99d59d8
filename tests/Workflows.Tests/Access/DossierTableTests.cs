using LokaalSignaal.Identity;
using LokaalSignaal.Workflows.Access;

namespace LokaalSignaal.Workflows.Tests.Access;

/// <summary>Dossiers in the table, against a second statement of it, for every actor, deed and composition there is.</summary>
public sealed class DossierTableTests
{
    private static readonly string[] _houses = ["kortrijk", "gent", "eeklo", "caw"];

    private static readonly Deed[] _deeds =
    [
        Deed.ProposeDossier, Deed.KnowDossier, Deed.ReadDossier, Deed.JoinDossier, Deed.SpeakInDossier, Deed.LeadDossier, Deed.CompleteStep,
        Deed.SeeReaders, Deed.MaskText, Deed.Note, Deed.ReadFiche, Deed.ReadShare, Deed.ManageMunicipality,
    ];

    // Each of three municipalities is out of it, was asked, or takes part; Kortrijk leads, as long as it takes part.
    public static TheoryData<bool, int, int, int> Compositions
    {
        get
        {
            var data = new TheoryData<bool, int, int, int>();
            foreach (var exists in new[] { true, false })
            {
                for (var each = 0; each < 27; each++)
                {
                    data.Add(exists, each / 9, each / 3 % 3, each % 3);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Compositions))]
    public void Kortrijk_leads(bool exists, int kortrijk, int gent, int eeklo)
    {
        var stands = new Dictionary<string, int> { ["kortrijk"] = kortrijk, ["gent"] = gent, ["eeklo"] = eeklo };
        var subject = new Subject(OwnerId.Platform)
        {
            Case = CaseId.Of("platform/dossier/7Q2MXK4T9BCD"),
            Today = new DateOnly(2026, 3, 2),
            Exists = exists,
            Alliance = new(OwnerId.Of("kortrijk"), Those(stands, 2), Those(stands, 1)),
            StepBy = [Role.Processor],
        };
        foreach (var house in _houses)
        {
            foreach (var role in Enum.GetValues<Role>().Where(role => role is not (Role.System or Role.Platform)))
            {
                foreach (var deed in _deeds)
                {
                    var expected = role == Role.Processor && Expected(house, deed, exists, stands.GetValueOrDefault(house));
                    var actor = new Actor(PersonId.Nobody, new Capacity(OwnerId.Of(house), role));
                    Assert.True(expected == AccessRules.May(actor, deed, subject), $"{house}/{role} {deed}: {!expected} instead of {expected}.");
                }
            }
        }
    }

    // Written from the words: only processors; the leading municipality's do the steps and, as a member, lead; members
    // read, speak and change their part; who was asked knows and answers; a dossier that isn't there yet, its first begins.
    private static bool Expected(string house, Deed deed, bool exists, int stands) => deed switch
    {
        Deed.ProposeDossier => house == "kortrijk",
        Deed.CompleteStep => exists && house == "kortrijk",
        Deed.LeadDossier => exists && house == "kortrijk" && stands == 2,
        Deed.ReadDossier or Deed.SpeakInDossier => exists && stands == 2,
        Deed.KnowDossier or Deed.JoinDossier => exists && stands > 0,
        _ => false,
    };

    private static System.Collections.Immutable.ImmutableArray<OwnerId> Those(Dictionary<string, int> stands, int standing) =>
        [.. stands.Where(one => one.Value == standing).Select(one => OwnerId.Of(one.Key))];
}
