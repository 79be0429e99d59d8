using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Workflows.Access;

namespace LokaalSignaal.Workflows.Tests.Access;

/// <summary>What somebody may, told without a case: no more and no less than what the table lets them do in any world.</summary>
public sealed class ReachedTests
{
    private const int Worlds = 400;
    private const int AsksPerWorld = 60;

    [Fact]
    public void Whatever_the_table_lets_somebody_do_in_a_world_is_told()
    {
        var allowed = 0;
        foreach (var seed in Enumerable.Range(1, Worlds))
        {
            var generator = new Generator(seed);
            var world = generator.World();
            var product = new Product(world);
            foreach (var ask in Enumerable.Range(0, AsksPerWorld).Select(_ => generator.Ask(world)).Where(ask => ask.Who.Role != Role.System))
            {
                var (actor, question) = product.Asked(ask);
                if (AccessTable.Why(actor, question.Deed, question.Subject) is { } ground)
                {
                    allowed++;
                    Assert.True(IsTold(actor, question, ground), $"Seed {seed}: {Sentences.Of(ask)}, by {ground.Rule.Name}, isn't told.");
                }
            }
        }

        Assert.True(allowed > 3_000, $"Only {allowed} were allowed.");
    }

    [Fact]
    public void A_processor_of_a_partner_is_told_of_mandates_and_the_green_light_only_where_they_hold()
    {
        var today = Names.Today;
        var capacity = new Capacity(OwnerId.Of("caw"), Role.Processor);
        var standing = new Standing(CaseId.Of("kortrijk/partnership/7Q2MXK4T"), capacity.Owner, 3)
        {
            Active = true,
            From = today.AddDays(-10),
            OwnStaff = OwnStaffView.Counts,
            Mandates = [Mandate(1, today.AddDays(-5), today.AddDays(-1), MandateDeed.Act), Mandate(2, today, today, MandateDeed.Analyse), Mandate(3, today.AddDays(1), today.AddDays(9), MandateDeed.Read)],
        };

        Assert.Equal(["gives", "own", "own-staff", "own-staff-handles", "mandate", "partner", "step"], Named(Reached.At(capacity, standing, today)));
        var mandate = Reached.At(capacity, standing, today).Single(one => one.Rule.Name == "mandate");
        Assert.Equal(2, mandate.Mandate!.Number);
        Assert.Equal([Deed.ReadSignal, Deed.ReadFiche, Deed.Note, Deed.CompleteStep], mandate.Deeds.AsEnumerable());
        Assert.Equal(["own", "partner"], Named(Reached.At(capacity, standing with { Active = false }, today)));
        Assert.Equal(["gives", "own"], Named(Reached.At(capacity with { Role = Role.Giver }, standing, today)));
    }

    [Fact]
    public void Every_deed_is_done_to_something_that_there_is_an_example_of() => Assert.Equal(
        Enum.GetValues<Deed>().Where(deed => deed != Deed.Automate),
        Examples.OfPlace.Concat(Examples.OfSignal).Concat(Examples.OfFiche).Concat(Examples.OfPartnership).Concat(Examples.OfShare).Concat(Examples.OfDossier).Concat(Examples.OfHouse).Distinct().Order());

    [Fact]
    public void An_organisation_has_no_cases_of_its_own()
    {
        var caw = OwnerId.Of("caw");

        Assert.Equal(["partner"], Named(Reached.AtHome(new Capacity(caw, Role.Processor), CaseKind.Organisation, Names.Today)));
        Assert.Equal(["partner", "admin-organisation", "people", "profile", "erase"], Named(Reached.AtHome(new Capacity(caw, Role.Admin), CaseKind.Organisation, Names.Today)));
        Assert.Empty(Reached.AtHome(new Capacity(caw, Role.Giver), CaseKind.Organisation, Names.Today));
    }

    [Fact]
    public void An_admin_of_a_municipality_is_told_of_no_content()
    {
        var reached = Reached.AtHome(new Capacity(OwnerId.Of("kortrijk"), Role.Admin), CaseKind.Municipality, Names.Today);

        Assert.DoesNotContain(reached.Where(one => one.Rule.Name != "own").SelectMany(one => one.Deeds), deed => deed is Deed.ReadSignal or Deed.ReadFiche);
        Assert.Contains(reached, one => one.Rule.Name == "admin");
    }

    private static bool IsTold(Actor actor, Question question, Ground ground)
    {
        var home = actor.Capacity.Owner == question.Subject.Owner;
        // What is shared is the receiving municipality's business at home.
        var reached = home || question.Subject.Partner is null
            ? Reached.AtHome(actor.Capacity, home || question.Subject.Sharing is not null ? CaseKind.Municipality : CaseKind.Organisation, Names.Today)
            : Reached.At(actor.Capacity, question.Subject.Partner, Names.Today);
        // Who gave something once has it, also where their house has nothing to do any more; a request needs no partnership yet.
        return (!home && question.Subject.Partner is null && ground.Rule.Name == "own")
            || reached.Any(one => one.Rule.Name == ground.Rule.Name && one.Deeds.Contains(question.Deed)
                && (ground.Mandate is null || one.Mandate == ground.Mandate));
    }

    private static IEnumerable<string> Named(ImmutableArray<Reached> reached) => reached.Select(one => one.Rule.Name).Distinct();

    private static GrantedMandate Mandate(int number, DateOnly from, DateOnly until, MandateDeed deed) =>
        new(number, new MandateTerms([deed], new MandateScope { Themes = Names.Themes(["wonen"]) }, from, until));
}
