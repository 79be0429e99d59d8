using LokaalSignaal.Cases;
using LokaalSignaal.People;
using LokaalSignaal.Silo.Cases;
using LokaalSignaal.Silo.Demonstration;
using LokaalSignaal.Silo.Demonstration.Material;
using LokaalSignaal.Silo.Hosting;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Model;
using Microsoft.Extensions.DependencyInjection;

namespace LokaalSignaal.Silo.Tests.Demonstration;

public sealed class InventedYearTests(FilledStore filled) : IClassFixture<FilledStore>
{
    private StoreContext Context() => filled.Store.Store.Context(ReadScope.Everything);

    [Fact]
    public void Every_signal_and_fiche_of_the_material_is_there()
    {
        using var context = Context();
        foreach (var municipality in DemonstrationAccounts.Municipalities)
        {
            Assert.Equal(
                DemonstrationMaterial.SignalsOf(municipality).Length,
                context.Signals.Count(row => row.Municipality == municipality));
            Assert.Equal(
                DemonstrationMaterial.FichesOf(municipality).Length,
                context.Fiches.Count(row => row.Municipality == municipality));
        }
    }

    [Fact]
    public void Fiches_stand_where_the_material_says()
    {
        using var context = Context();
        foreach (var municipality in DemonstrationAccounts.Municipalities)
        {
            var material = DemonstrationMaterial.FichesOf(municipality);
            var id = municipality;
            Assert.Equal(material.Count(fiche => fiche.IsClosed), Ended(context, id));
            Assert.Equal(material.Count(fiche => fiche.Stage == "decision"), At(context, id, "decide"));
            Assert.Equal(material.Count(fiche => fiche.Stage == "feedback"), At(context, id, "feedback"));
        }
    }

    [Fact]
    public void Signals_ended_in_every_way_there_is()
    {
        using var context = Context();
        var statuses = context.Signals.GroupBy(row => row.Status).ToDictionary(group => group.Key, group => group.Count());
        Assert.Equal(40, statuses["referred"]);
        Assert.Equal(3, statuses["withdrawn"]);
        Assert.True(statuses["closed"] > 50, $"{statuses["closed"]} signals are closed.");
        Assert.True(statuses["open"] > 100, $"{statuses["open"]} signals are open.");
    }

    [Fact]
    public void Some_terms_passed_and_most_did_not()
    {
        using var context = Context();
        var overdue = context.Steps.Count(step => step.Overdue);
        Assert.InRange(overdue, 5, context.Steps.Count() / 2);
    }

    [Fact]
    public void Nothing_happened_in_the_future()
    {
        using var context = Context();
        Assert.True(context.Events.Max(row => row.At) <= FilledStore.Moment.ToUnixTimeMilliseconds());
    }

    [Fact]
    public void Within_a_case_time_only_goes_on()
    {
        using var context = Context();
        var byCase = context.Events.OrderBy(row => row.Version).Select(row => new { row.CaseId, row.At }).ToLookup(row => row.CaseId);
        Assert.All(byCase, history => Assert.Equal(history.Select(row => row.At).Order(), history.Select(row => row.At)));
    }

    [Fact]
    public async Task Every_account_signs_in()
    {
        await using var silo = Filled.Compose(filled.Store);
        var accounts = silo.GetRequiredService<IAccounts>();
        foreach (var address in DemonstrationAccounts.All)
        {
            Assert.IsType<SignInResult.Welcome>(await accounts.SignInAsync(address, "Demo-2026!"));
        }
    }

    [Fact]
    public void Every_account_has_one_capacity()
    {
        using var context = Context();
        Assert.All(
            context.Capacities.GroupBy(row => row.PersonIndex).Select(group => group.Count()).ToList(),
            capacities => Assert.Equal(1, capacities));
    }

    [Fact]
    public async Task The_store_verifies()
    {
        await using var silo = Filled.Compose(filled.Store);
        Assert.Empty(await filled.Store.Store.VerifyAsync(silo.GetRequiredService<IReadModelProjector>()));
    }

    [Fact]
    public async Task The_followers_find_nothing_left_to_do()
    {
        var head = filled.Store.Store.Head;
        await using (var silo = Filled.Compose(filled.Store))
        {
            var following = silo.GetRequiredService<Following>();
            following.Start();
            await following.RestAsync();
            await silo.GetRequiredService<LokaalSignaal.Silo.Processes.TermWatch>().PassAsync();
        }

        Assert.Equal(head, filled.Store.Store.Head);
    }

    [Fact]
    public async Task Another_store_says_the_same()
    {
        await using var other = await Filled.MakeAsync(FilledStore.Moment);
        Assert.Equal(Told(filled.Store), Told(other.Store));
    }

    [Fact]
    public async Task Filling_that_broke_off_is_finished()
    {
        // Given a store whose filling broke off again and again: while founding, in the middle of deeds, near the end
        await using var broken = Filled.Empty();
        var head = filled.Store.Store.Head;
        foreach (var position in new[] { 30, head / 5, head / 2, head * 4 / 5, head - 40 })
        {
            await broken.BreakOffAsync(position, FilledStore.Moment);
        }

        // When it is started again, an hour later
        await new InventedYear(broken.Store, new TestClock(FilledStore.Moment.AddHours(1))).EnsureAsync("Demo-2026!");

        // Then all is there, once
        Assert.Equal(Told(filled.Store), Told(broken.Store));
    }

    [Fact]
    public async Task A_store_that_is_wanted_empty_stays_so()
    {
        await using var empty = Filled.Empty();
        Assert.False(await new InventedYear(empty.Store, TimeProvider.System).EnsureAsync("Demo-2026!", wanted: false));
        Assert.Equal(0, empty.Store.Store.Head);
        Assert.True(new StoreFacts(empty.Store.Store).IsEmpty);
        Assert.False(new StoreFacts(empty.Store.Store).IsDemonstration);
    }

    [Fact]
    public void Pages_are_told_that_it_is_invented()
    {
        var facts = new StoreFacts(filled.Store.Store);
        Assert.True(facts.IsDemonstration);
        Assert.False(facts.IsEmpty);
    }

    private static int Ended(StoreContext context, string municipality) =>
        context.Fiches.Count(row => row.Municipality == municipality && row.Status == Words.Of(CaseStatus.Closed));

    private static int At(StoreContext context, string municipality, string kind) =>
        context.Steps.Count(row => row.Municipality == municipality && row.Kind == "fiche" && row.StepKind == kind);

    // Ids differ from store to store, because their keys do.
    private static List<string> Told(OpenedStore store)
    {
        using var context = store.Store.Context(ReadScope.Everything);
        var events = context.Events.Where(row => !row.CaseId.StartsWith("platform/")).ToList();
        var texts = context.Texts.ToList().ToLookup(text => text.CaseId, text => text.Body ?? "");
        return [.. events.GroupBy(row => row.CaseId)
            .Select(one => string.Join('|', one.OrderBy(row => row.Version).Select(row => $"{row.Type}@{row.At}"))
                + string.Concat(texts[one.Key].Order(StringComparer.Ordinal)))
            .Order(StringComparer.Ordinal)];
    }
}
