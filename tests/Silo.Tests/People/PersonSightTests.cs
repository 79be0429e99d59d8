using LokaalSignaal.Identity;
using LokaalSignaal.Partnerships;
using LokaalSignaal.People;
using LokaalSignaal.Silo.Tests.Journal;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Silo.Tests.People;

public sealed class SqlitePersonSightTests() : PersonSightTests(new RunningSilo());

/// <summary>What somebody may see and do, told to those who manage what they are.</summary>
public abstract class PersonSightTests(RunningSilo silo) : IAsyncLifetime
{
    private OwnerId _kortrijk;
    private OwnerId _gent;
    private OwnerId _caw;
    private Actor _admin;
    private Actor _ghent;
    private Actor _partner;
    private Actor _carer;

    public async Task InitializeAsync()
    {
        _kortrijk = await silo.FoundAsync("kortrijk");
        _gent = await silo.FoundAsync("gent");
        _caw = await silo.AdmitAsync(_kortrijk, "caw");
        _admin = await silo.RegisterAsync(_kortrijk, Role.Admin);
        _ghent = await silo.RegisterAsync(_gent, Role.Admin);
        _partner = await silo.RegisterAsync(_caw, Role.Processor);
        _carer = await silo.RegisterAsync(_caw, Role.Giver);
        var terms = new MandateTerms([MandateDeed.Analyse], new MandateScope { Themes = [ThemeId.Of("wonen")] }, new DateOnly(2026, 3, 1), new DateOnly(2026, 6, 30));
        await silo.DoAsync(silo.PartnershipOf(_kortrijk, _caw), new GrantMandate(terms, "Overeenkomst"), _admin);
    }

    public Task DisposeAsync() => silo.DisposeAsync().AsTask();

    [StoreFact]
    public async Task The_rules_themselves_tell_with_the_mandate_and_its_last_day()
    {
        var place = Assert.Single((await SightAsync(_partner, _admin))!.Capacities).Places[1];
        Assert.Equal((_kortrijk, new DateOnly(2020, 1, 1), null), (place.Owner, place.From!.Value, place.Until));

        var mandate = Assert.Single(place.Rules, rule => rule.Rule == "mandate");
        Assert.Equal((1, new DateOnly(2026, 6, 30)), (mandate.Mandate, mandate.Until));
        Assert.Contains(mandate.May, deed => deed.Nl == "een nota toevoegen");
        Assert.Contains("mandaat 1", mandate.Sentence.Nl, StringComparison.Ordinal);
        Assert.DoesNotContain(place.Rules, rule => rule.Rule == "own-staff");

        await silo.DoAsync(silo.PartnershipOf(_kortrijk, _caw), new AllowOwnStaff(OwnStaffView.Content), _admin);
        silo.Clock.Set(new DateTimeOffset(2026, 7, 1, 9, 0, 0, TimeSpan.Zero));
        var later = Assert.Single((await SightAsync(_partner, _admin))!.Capacities).Places[1].Rules.Select(rule => rule.Rule).ToArray();
        Assert.DoesNotContain("mandate", later);
        Assert.Contains("own-staff", later);
    }

    [StoreFact]
    public async Task Whoever_does_not_manage_a_person_is_told_that_there_is_none()
    {
        Assert.Null(await SightAsync(_partner, _ghent));
        Assert.Null(await SightAsync(_partner, _carer));
        Assert.Null(await SightAsync(_partner, _partner));
        Assert.Null(await SightAsync(_admin, _partner));
        Assert.Null(await silo.Get<IPersonSight>().OfAsync(PersonId.Of(CaseId.Of(OwnerId.Platform, CaseKind.Person, "N0B0DY00")), _admin));
    }

    [StoreFact]
    public async Task An_admin_of_one_place_hears_nothing_of_another()
    {
        var both = await silo.RegisterAsync(_kortrijk, Role.Processor);
        await silo.DoAsync(both.Person.Case, new GrantCapacity(new Capacity(_gent, Role.Mandatary)), Actor.System);

        Assert.Equal([_kortrijk], (await SightAsync(both, _admin))!.Capacities.Select(capacity => capacity.Capacity.Owner));
        Assert.Equal([_gent], (await SightAsync(both, _ghent))!.Capacities.Select(capacity => capacity.Capacity.Owner));

        // Once the organisation takes part elsewhere too, only its givers are managed here, and nothing of elsewhere is told.
        var partnership = silo.PartnershipOf(_gent, _caw);
        await silo.DoAsync(partnership, new RequestPartnership(_caw, null), Actor.System);
        await silo.DoAsync(partnership, new ApprovePartnership(new DateOnly(2026, 1, 1), null), Actor.System);
        Assert.Null(await SightAsync(_partner, _admin));
        Assert.Equal([_caw, _kortrijk], Assert.Single((await SightAsync(_carer, _admin))!.Capacities).Places.Select(place => place.Owner));
        var boss = await silo.RegisterAsync(_caw, Role.Admin);
        Assert.Equal([_caw, _gent, _kortrijk], Assert.Single((await SightAsync(_partner, boss))!.Capacities).Places.Select(place => place.Owner));
    }

    private ValueTask<PersonSight?> SightAsync(Actor person, Actor reader) => silo.Get<IPersonSight>().OfAsync(person.Person, reader);
}
