using LokaalSignaal.Benchmarks.Stores;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Organisations;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Signals;
using LokaalSignaal.Silo.Tests.Journal.Postgres;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Benchmarks.Partners;

/// <summary>A list of a partner with three mandates beside the same list of the municipality's processor, in turn; on both databases.</summary>
internal static class PartnerFigures
{
    private const int Rounds = 300;

    private static readonly OwnerId _municipality = OwnerId.Of(FilledStore.Large);
    private static readonly OwnerId _partner = OwnerId.Of("caw");
    private static readonly string[] _themes = ["wonen", "energie", "handicap"];

    public static async Task MeasureAsync(BenchOptions options)
    {
        await using (var silo = new OpenSilo())
        {
            await MeasureAsync(options, silo, "SQLite");
        }

        if (!ThrowAwayServer.IsHere)
        {
            Console.Error.WriteLine("partners: not run on PostgreSQL, there is none on this machine");
            return;
        }

        using var server = new ThrowAwayServer();
        await using var other = new OpenSilo(server: server.NewDatabase("partners"));
        await MeasureAsync(options, other, "PostgreSQL, behind the fence");
    }

    private static async Task MeasureAsync(BenchOptions options, OpenSilo silo, string database)
    {
        await silo.FillAsync(options.Size);
        await AgreeAsync(silo);
        var signals = silo.Get<ISignalQueries>();
        var (own, theirs) = (new List<double>(), new List<double>());
        var (processor, partner) = (Of(_municipality), Of(_partner));
        for (var round = -10; round < Rounds; round++)
        {
            var (first, second) = (await TakeAsync(signals, processor), await TakeAsync(signals, partner));
            if (round >= 0)
            {
                own.Add(first);
                theirs.Add(second);
            }
        }

        foreach (var at in new[] { 50, 95 })
        {
            options.Tell(new Figure(
                $"a page of a partner's list on {database}, p{at}", At(theirs, at), "ms", At(own, at),
                $"{Rounds} in turn, {options.Size} signals, half of them the municipality's, three mandates of a theme each; baseline: the same of the municipality's processor; goal: a ratio of 1.5"));
        }
    }

    private static async Task AgreeAsync(OpenSilo silo)
    {
        var partnership = silo.Get<IPartnershipQueries>().CaseOf(_municipality, _partner);
        await silo.DoAsync(CaseId.Of(_partner, CaseKind.Organisation), new RegisterOrganisation("CAW", null), Actor.System);
        await silo.DoAsync(partnership, new RequestPartnership(_partner, null), Actor.System);
        await silo.DoAsync(partnership, new ApprovePartnership(new DateOnly(2020, 1, 1), null), Actor.System);
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        foreach (var theme in _themes)
        {
            var scope = new MandateScope { Themes = [ThemeId.Of(theme)] };
            await silo.DoAsync(partnership, new GrantMandate(new MandateTerms([MandateDeed.Read], scope, today.AddDays(-1), today.AddDays(30)), "Overeenkomst"), Actor.System);
        }
    }

    private static Actor Of(OwnerId owner) => new(PersonId.Of(CaseId.Of("platform/person/PR0CES")), new Capacity(owner, Role.Processor));

    private static async Task<double> TakeAsync(ISignalQueries signals, Actor reader)
    {
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        var page = await signals.ListAsync(new SignalFilter { Municipality = _municipality }, new Paging(50), reader);
        return page.Items.Length == 50
            ? System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalMilliseconds
            : throw new InvalidOperationException($"{reader.Capacity} reads {page.Items.Length} signals.");
    }

    private static double At(List<double> times, int percent) => times.Order().ElementAt((times.Count - 1) * percent / 100);
}
