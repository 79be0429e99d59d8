using LokaalSignaal.Identity;
using LokaalSignaal.Partnerships;
using LokaalSignaal.People;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Partnerships;
using LokaalSignaal.Silo.Tests.Journal;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Silo.Tests.Partnerships;

public sealed class SqliteEndingTests() : EndingTests(new RunningSilo());

/// <summary>Who is warned before a mandate or an agreement ends: once, and those who can see to it.</summary>
public abstract class EndingTests(RunningSilo silo) : IAsyncLifetime
{
    private static readonly DateOnly _last = new(2026, 6, 30);

    private OwnerId _kortrijk;
    private OwnerId _caw;
    private CaseId _partnership;
    private Actor _admin;
    private Actor _partner;

    public async Task InitializeAsync()
    {
        _kortrijk = await silo.FoundAsync("kortrijk");
        _caw = await silo.AdmitAsync(_kortrijk, "caw");
        _partnership = silo.PartnershipOf(_kortrijk, _caw);
        _admin = await silo.RegisterAsync(_kortrijk, Role.Admin, "Ann Beheer");
        _partner = await silo.RegisterAsync(_caw, Role.Processor, "Bram Partner");
        await silo.RegisterAsync(_kortrijk, Role.Processor, "Veerle Verwerker");
        await silo.RegisterAsync(_caw, Role.Giver, "Jana Begeleider");
        await GrantAsync(_last);
    }

    public Task DisposeAsync() => silo.DisposeAsync().AsTask();

    [StoreFact]
    public async Task Those_who_can_see_to_it_are_warned_twice_and_once_each()
    {
        Assert.Equal(0, await WarnAsync(_last.AddDays(-31)));
        Assert.Equal(2, await WarnAsync(_last.AddDays(-30)));
        Assert.Equal(0, await WarnAsync(_last.AddDays(-30)));
        Assert.Equal(0, await WarnAsync(_last.AddDays(-8)));
        Assert.Equal(2, await WarnAsync(_last.AddDays(-7)));
        Assert.Equal(0, await WarnAsync(_last));
        Assert.Equal(0, await WarnAsync(_last.AddDays(1)));
        var days = await DaysAsync();
        Assert.Equal([-30, -7], days);
    }

    [StoreFact]
    public async Task The_admin_of_the_organisation_is_warned_in_the_place_of_its_processors()
    {
        var boss = await silo.RegisterAsync(_caw, Role.Admin, "Bea Baas");

        Assert.Equal(2, await WarnAsync(_last.AddDays(-7)));

        var warning = Assert.Single(await OfAsync(boss));
        Assert.Equal((_partnership, 1, _last, "kortrijk"), (warning.Partnership, warning.Mandate, warning.Until, warning.MunicipalityName));
        Assert.Single(await OfAsync(_admin));
        Assert.Empty(await OfAsync(_partner));
    }

    [StoreFact]
    public async Task The_end_is_midnight_in_Brussels()
    {
        silo.Clock.Set(new DateTimeOffset(_last.AddDays(-31), new TimeOnly(21, 59), TimeSpan.Zero));
        Assert.Equal(0, await silo.Get<EndingWatch>().WarnAsync());

        silo.Clock.Set(new DateTimeOffset(_last.AddDays(-31), new TimeOnly(22, 0), TimeSpan.Zero));
        Assert.Equal(2, await silo.Get<EndingWatch>().WarnAsync());
    }

    [StoreFact]
    public async Task A_warning_is_shown_until_it_was_seen_and_only_while_it_is_so()
    {
        await WarnAsync(_last.AddDays(-7));
        Assert.Single(await OfAsync(_admin));
        Assert.Empty(await silo.Get<IPeopleQueries>().NoticesAsync(_admin, 10));

        await silo.Get<INoticeBoard>().ReadAsync(_partnership, _admin);
        Assert.Empty(await OfAsync(_admin));
        Assert.Single(await OfAsync(_partner));

        await silo.DoAsync(_partnership, new WithdrawMandate(1, null), _admin);
        Assert.Empty(await OfAsync(_partner));
    }

    [StoreFact]
    public async Task Another_last_day_of_the_agreement_is_warned_of_anew()
    {
        await silo.DoAsync(_partnership, new RenewPartnership(_last.AddDays(-1)), _admin);
        Assert.Equal(2, await WarnAsync(_last.AddDays(-7)));
        Assert.Null(Assert.Single(await OfAsync(_admin)).Mandate);

        await silo.DoAsync(_partnership, new RenewPartnership(_last.AddYears(1)), _admin);
        Assert.Empty(await OfAsync(_admin));
        Assert.Equal(2, await WarnAsync(_last.AddDays(-7)));
        Assert.Equal(1, Assert.Single(await OfAsync(_admin)).Mandate);
    }

    private async Task<int> WarnAsync(DateOnly day)
    {
        silo.Clock.Set(new DateTimeOffset(day, new TimeOnly(9, 0), TimeSpan.Zero));
        return await silo.Get<EndingWatch>().WarnAsync();
    }

    private ValueTask<System.Collections.Immutable.ImmutableArray<PartnershipWarning>> OfAsync(Actor reader) =>
        silo.Get<IPartnershipWarnings>().OfAsync(reader);

    private async Task<int[]> DaysAsync()
    {
        await using var context = silo.Get<IStoreReader>().Context(ReadScope.Everything);
        var keys = context.Notices.Where(notice => notice.SourcePosition < 0).Select(notice => notice.SourcePosition).Distinct().ToArray();
        return [.. keys.Select(key => (int)-(-key % 100)).Order()];
    }

    private async Task GrantAsync(DateOnly until) => await silo.DoAsync(
        _partnership,
        new GrantMandate(new MandateTerms([MandateDeed.Read], new MandateScope { Themes = [ThemeId.Of("wonen")] }, new DateOnly(2026, 3, 2), until), "Overeenkomst van 1 maart"),
        _admin);
}
