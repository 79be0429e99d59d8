using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Signals;
using LokaalSignaal.Silo.Tests.Journal;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Silo.Tests.Queries;

public sealed class SqlitePagingTests() : PagingTests(new RunningSilo());

/// <summary>Pages put one behind the other are the list: whatever the order, the filter and the size of a page.</summary>
public abstract class PagingTests : IAsyncLifetime
{
    private const int Many = 60;

    private readonly RunningSilo _silo;
    private readonly Random _chance = new(20261121);
    private readonly List<CaseId> _all = [];
    private OwnerId _kortrijk;
    private Actor _nurse;
    private Actor _processor;

    private ISignalQueries Signals => _silo.Get<ISignalQueries>();

    protected PagingTests(RunningSilo silo) => _silo = silo;

    public async Task InitializeAsync()
    {
        _kortrijk = await _silo.FoundAsync("kortrijk");
        _nurse = await _silo.RegisterAsync(_kortrijk, Role.Giver);
        _processor = await _silo.RegisterAsync(_kortrijk, Role.Processor);
        for (var i = 0; i < Many; i++)
        {
            var give = new GiveSignal
            {
                Text = $"Huurders melden een kapotte {(i % 3 == 0 ? "lift" : "deur")}, melding {i}.",
                Themes = i % 2 == 0 ? [ThemeId.Of("wonen")] : [ThemeId.Of("mobiliteit"), ThemeId.Of("ouderen")],
                TargetGroups = i % 5 == 0 ? [TargetGroupId.Of("mantelzorgers")] : [],
                Nature = i % 4 == 0 ? Nature.Opportunity : Nature.Bottleneck,
            };
            _all.Add(await _silo.BeginAsync(_kortrijk, CaseKind.Signal, give, _nurse));

            // Many share their moment: only the id tells them apart.
            _silo.Clock.Pass(TimeSpan.FromHours(i % 7 == 0 ? 30 : 0));
        }

        await _silo.RestAsync();
        foreach (var signal in _all.Where((_, i) => i % 6 == 0))
        {
            await _silo.DoAsync(signal, new WithdrawSignal(null), _nurse);
        }

        await _silo.BundleAsync(_kortrijk, _processor, [.. _all.Where((_, i) => i % 6 == 1)]);
        await _silo.RestAsync();
    }

    public Task DisposeAsync() => _silo.DisposeAsync().AsTask();

    [StoreFact]
    public async Task Pages_have_no_gaps_and_no_doubles()
    {
        for (var round = 0; round < 50; round++)
        {
            var (filter, reader, size) = (AnyFilter(), _chance.Next(3) == 0 ? _nurse : _processor, _chance.Next(1, 25));
            var whole = (await Signals.ListAsync(filter, new Paging(Paging.Most), reader)).Items;

            var pages = await PagedAsync(filter, size, reader);

            Assert.Equal(whole.Select(item => item.Id), pages.Select(item => item.Id));
            Assert.Equal(whole.Length, await Signals.CountAsync(filter, reader));
            Assert.Equal(whole.Length, whole.Select(item => item.Id).Distinct().Count());
            Assert.True(IsInOrder(filter.Order, whole));
        }
    }

    [StoreFact]
    public async Task Filters_let_through_what_they_say()
    {
        Assert.Equal(Many, await CountAsync(new SignalFilter()));
        Assert.Equal(10, await CountAsync(new SignalFilter { Status = CaseStatus.Withdrawn }));
        Assert.Equal(30, await CountAsync(new SignalFilter { Theme = ThemeId.Of("mobiliteit") }));
        Assert.Equal(6, await CountAsync(new SignalFilter { Theme = ThemeId.Of("mobiliteit"), TargetGroup = TargetGroupId.Of("mantelzorgers") }));
        Assert.Equal(10, await CountAsync(new SignalFilter { Bundled = true }));
        Assert.Equal(20, await CountAsync(new SignalFilter { Words = "lift" }));
        Assert.Equal(15, await CountAsync(new SignalFilter { Nature = Nature.Opportunity }));
        Assert.Equal(0, await CountAsync(new SignalFilter { Confirmed = true }));
        Assert.Equal(Many, await CountAsync(new SignalFilter { From = new DateOnly(1, 1, 1), To = DateOnly.MaxValue }));
        Assert.Equal(0, await CountAsync(new SignalFilter { From = DateOnly.MaxValue, Words = "lift" }));
    }

    [StoreTheory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("MTIzfGtvcnRyaWprL3NpZ25hbC8")]
    public async Task A_place_that_no_list_gave_out_is_refused(string after)
    {
        Assert.False(PageCursor.TryRead(after, out _));
        await Assert.ThrowsAsync<FormatException>(async () => await Signals.ListAsync(new SignalFilter(), new Paging(5, after), _processor));
    }

    [StoreFact]
    public async Task A_place_of_another_order_is_read_without_a_fault()
    {
        foreach (var key in new[] { 0, 1, long.MaxValue - 1, PageCursor.None })
        {
            var after = new PageCursor(key, _all[0]).ToString();
            foreach (var order in Enum.GetValues<ListOrder>())
            {
                Assert.NotNull(await Signals.ListAsync(new SignalFilter { Order = order }, new Paging(5, after), _processor));
                Assert.NotNull(await Signals.ListAsync(new SignalFilter { Order = order, Words = "lift" }, new Paging(5, after), _processor));
            }
        }
    }

    private Task<int> CountAsync(SignalFilter filter) => Signals.CountAsync(filter, _processor).AsTask();

    private SignalFilter AnyFilter() => new()
    {
        Order = (ListOrder)_chance.Next(3),
        Status = _chance.Next(3) == 0 ? CaseStatus.Open : null,
        Theme = _chance.Next(3) == 0 ? ThemeId.Of("mobiliteit") : null,
        TargetGroup = _chance.Next(4) == 0 ? TargetGroupId.Of("mantelzorgers") : null,
        Nature = _chance.Next(4) == 0 ? Nature.Bottleneck : null,
        Bundled = _chance.Next(4) == 0 ? _chance.Next(2) == 0 : null,
        Words = _chance.Next(3) == 0 ? "kapotte deur" : null,
        From = _chance.Next(4) == 0 ? new DateOnly(2026, 3, 5) : null,
        To = _chance.Next(4) == 0 ? new DateOnly(2026, 3, 9) : null,
    };

    private static bool IsInOrder(ListOrder order, ImmutableArray<SignalSummary> items) => items.Zip(items.Skip(1)).All(pair => order switch
    {
        ListOrder.Newest => pair.First.At >= pair.Second.At,
        ListOrder.Oldest => pair.First.At <= pair.Second.At,
        _ => true,
    });

    private async Task<List<SignalSummary>> PagedAsync(SignalFilter filter, int size, Actor reader)
    {
        var found = new List<SignalSummary>();
        string? after = null;
        do
        {
            var page = await Signals.ListAsync(filter, new Paging(size, after), reader);
            Assert.True(page.Next is null || page.Items.Length == size);
            found.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null);
        return found;
    }
}
