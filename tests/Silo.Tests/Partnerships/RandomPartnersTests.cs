using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Fiches;
using LokaalSignaal.Identity;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Signals;
using LokaalSignaal.Silo.Tests.Journal;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Silo.Tests.Partnerships;

public sealed class SqliteRandomPartnersTests() : RandomPartnersTests(new RunningSilo());

/// <summary>Lists are the rule: what lists and counts hold is what may be read one by one, whatever was agreed.</summary>
public abstract class RandomPartnersTests(RunningSilo silo) : IAsyncLifetime
{
    private const int Signals = 60;
    private const int Partners = 6;

    private static readonly ThemeId[] _themes = [ThemeId.Of("wonen"), ThemeId.Of("mobiliteit"), ThemeId.Of("energie")];
    private static readonly TargetGroupId[] _groups = [TargetGroupId.Of("jongeren"), TargetGroupId.Of("ouderen")];

    private readonly Random _chance = new(20260322);

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => silo.DisposeAsync().AsTask();

    [StoreFact]
    public async Task Lists_and_counts_hold_what_may_be_read_one_by_one()
    {
        var kortrijk = await silo.FoundAsync("kortrijk");
        var (admin, processor) = (await silo.RegisterAsync(kortrijk, Role.Admin), await silo.RegisterAsync(kortrijk, Role.Processor));
        var houses = new List<(OwnerId Id, Actor Giver, Actor Processor)> { (kortrijk, await silo.RegisterAsync(kortrijk, Role.Giver), processor) };
        for (var partner = 0; partner < Partners; partner++)
        {
            var house = await silo.AdmitAsync(kortrijk, $"partner{partner}");
            houses.Add((house, await silo.RegisterAsync(house, Role.Giver), await silo.RegisterAsync(house, Role.Processor)));
            if (_chance.Next(2) == 0)
            {
                await silo.DoAsync(silo.PartnershipOf(kortrijk, house), new AllowOwnStaff(_chance.Next(2) == 0 ? OwnStaffView.Counts : OwnStaffView.Content), admin);
            }
        }

        var signals = new List<CaseId>();
        for (var signal = 0; signal < Signals; signal++)
        {
            signals.Add(await SignalAsync(kortrijk, houses[_chance.Next(houses.Count)].Giver, processor));
        }

        await silo.RestAsync();
        var fiches = new List<CaseId>();
        for (var fiche = 0; fiche < Signals / 6; fiche++)
        {
            fiches.Add(await FicheAsync(kortrijk, processor, signals));
        }

        await silo.RestAsync();
        foreach (var house in houses.Skip(1))
        {
            for (var mandate = _chance.Next(4); mandate > 0; mandate--)
            {
                await silo.DoAsync(silo.PartnershipOf(kortrijk, house.Id), new GrantMandate(Terms(fiches), "Overeenkomst"), admin);
            }
        }

        var seen = 0;
        foreach (var reader in houses.SelectMany(house => new[] { house.Giver, house.Processor }).Append(admin))
        {
            seen += await SameSignalsAsync(reader, signals);
            await SameFichesAsync(reader, fiches);
        }

        Assert.InRange(seen, Signals * 2, Signals * houses.Count);
    }

    private async Task<int> SameSignalsAsync(Actor reader, List<CaseId> all)
    {
        var queries = silo.Get<ISignalQueries>();
        var readable = new HashSet<CaseId>();
        foreach (var id in all)
        {
            if (await queries.FindAsync(id, reader) is not null)
            {
                readable.Add(id);
            }
        }

        foreach (var order in new[] { ListOrder.Newest, ListOrder.Oldest, ListOrder.Due })
        {
            var listed = new List<CaseId>();
            var paging = new Paging(7);
            for (var more = true; more;)
            {
                var page = await queries.ListAsync(new SignalFilter { Order = order }, paging, reader);
                listed.AddRange(page.Items.Select(item => item.Id));
                (more, paging) = (page.Next is not null, new Paging(7, page.Next));
            }

            Assert.Equal(listed.Count, listed.Distinct().Count());
            Assert.Equal(Sorted(readable), Sorted(listed));
        }

        Assert.Equal(readable.Count, await queries.CountAsync(new SignalFilter(), reader));
        return readable.Count;
    }

    private async Task SameFichesAsync(Actor reader, List<CaseId> all)
    {
        var queries = silo.Get<IFicheQueries>();
        var readable = new HashSet<CaseId>();
        foreach (var id in all)
        {
            // Whoever may read it is told that a deed isn't theirs; nobody else is told that it is there.
            var refused = await silo.Host.SendAsync(new Dispatch(id, new PublishFiche(null), reader, silo.NextKey()));
            if (refused is not Answer.Refused { Refusal.Code: "not-found" })
            {
                readable.Add(id);
            }
        }

        var listed = (await queries.ListAsync(new FicheFilter(), new Paging(50), reader)).Items.Select(item => item.Id);
        Assert.Equal(Sorted(readable), Sorted(listed));
        Assert.Equal(readable.Count, await queries.CountAsync(new FicheFilter(), reader));
    }

    private async Task<CaseId> SignalAsync(OwnerId municipality, Actor giver, Actor processor)
    {
        var give = new GiveSignal { Text = $"Iets dat we al {_chance.Next(2, 90)} dagen zien.", Themes = Some(_themes), TargetGroups = Some(_groups) };
        var signal = await silo.BeginAsync(municipality, CaseKind.Signal, give, giver);
        silo.Clock.Pass(TimeSpan.FromMinutes(_chance.Next(3)));
        if (_chance.Next(3) > 0)
        {
            // Where the municipality doesn't see it, it can't.
            _ = await silo.Host.SendAsync(new Dispatch(signal, new ConfirmLabels(Some(_themes), Some(_groups), Nature.Bottleneck), processor, silo.NextKey()));
        }

        return signal;
    }

    private async Task<CaseId> FicheAsync(OwnerId municipality, Actor processor, List<CaseId> signals)
    {
        var seen = new List<CaseId>();
        foreach (var signal in signals.Where(_ => _chance.Next(8) == 0))
        {
            if (await silo.Get<ISignalQueries>().FindAsync(signal, processor) is not null)
            {
                seen.Add(signal);
            }
        }

        var fiche = await silo.BundleAsync(municipality, processor, [.. seen]);
        if (_chance.Next(2) == 0)
        {
            await silo.DoAsync(fiche, new LabelFiche(Some(_themes), Some(_groups)), processor);
        }

        return fiche;
    }

    private MandateTerms Terms(List<CaseId> fiches)
    {
        var scope = new MandateScope
        {
            Themes = Some(_themes),
            TargetGroups = _chance.Next(3) == 0 ? Some(_groups) : [],
            Fiches = _chance.Next(3) == 0 ? [fiches[_chance.Next(fiches.Count)]] : [],
            OwnStaffOnly = _chance.Next(4) == 0,
        };
        scope = scope is { NamesLabels: false, OwnStaffOnly: false, Fiches.IsEmpty: true } ? scope with { Themes = [_themes[0]] } : scope;
        var from = new DateOnly(2026, 3, 2).AddDays(_chance.Next(5) == 0 ? 30 : 0);
        return new MandateTerms([MandateDeed.Read], scope, from, from.AddDays(60));
    }

    private ImmutableArray<T> Some<T>(T[] all) => [.. all.Where(_ => _chance.Next(3) == 0)];

    private static string[] Sorted(IEnumerable<CaseId> ids) => [.. ids.Select(id => id.ToString()).Order(StringComparer.Ordinal)];
}
