using System.Net;
using LokaalSignaal.Silo.Hosting.Orleans;
using LokaalSignaal.Silo.Tests.Journal;
using LokaalSignaal.Silo.Tests.Journal.Postgres;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Runtime.MembershipService;

namespace LokaalSignaal.Silo.Tests.Hosting.Orleans;

/// <summary>Our table of silos and the questions about it, as Orleans' own ADO.NET clustering asks them.</summary>
[Collection(PostgresServer.Collection)]
public sealed class MembershipTests : IAsyncLifetime
{
    private static readonly DateTime _now = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    private readonly AdoNetClusteringTable _table;

    public MembershipTests(PostgresServer server)
    {
        var database = server.NewDatabase();
        MembershipStore.Ensure(database);

        // Each process that begins does it again.
        MembershipStore.Ensure(database);
        _table = new AdoNetClusteringTable(
            new ServiceCollection().BuildServiceProvider(),
            Options.Create(new ClusterOptions { ClusterId = "test", ServiceId = "test" }),
            Options.Create(new AdoNetClusteringSiloOptions { Invariant = "Npgsql", ConnectionString = MembershipStore.WayTo(database) }),
            NullLogger<AdoNetClusteringTable>.Instance);
    }

    public Task InitializeAsync() => _table.InitializeMembershipTable(true);

    public Task DisposeAsync() => Task.CompletedTask;

    [StoreFact]
    public async Task What_a_silo_wrote_of_itself_is_read_as_it_was()
    {
        Assert.Empty((await _table.ReadAll()).Members);
        var entry = Entry(1);
        Assert.True(await _table.InsertRow(entry, (await _table.ReadAll()).Version.Next()));
        entry.Status = SiloStatus.Active;
        entry.AddSuspector(Entry(2).SiloAddress, _now);
        Assert.True(await _table.UpdateRow(entry, "", (await _table.ReadAll()).Version.Next()));
        entry.IAmAliveTime = _now.AddMinutes(1);
        await _table.UpdateIAmAlive(entry);

        var read = Assert.Single((await _table.ReadRow(entry.SiloAddress)).Members).Item1;
        Assert.Equal(
            (entry.SiloAddress, entry.SiloName, entry.HostName, entry.Status, entry.ProxyPort, entry.StartTime, entry.IAmAliveTime),
            (read.SiloAddress, read.SiloName, read.HostName, read.Status, read.ProxyPort, read.StartTime, read.IAmAliveTime));
        Assert.Equal(entry.SuspectTimes, read.SuspectTimes);
        Assert.Empty((await _table.ReadRow(Entry(3).SiloAddress)).Members);
    }

    [StoreFact]
    public async Task Of_two_that_change_the_table_at_once_one_reads_it_again()
    {
        var seen = (await _table.ReadAll()).Version.Next();

        var taken = await Task.WhenAll(Enumerable.Range(1, 8).Select(n => _table.InsertRow(Entry(n), seen)));

        Assert.Single(taken, done => done);
        var after = await _table.ReadAll();
        Assert.Equal(seen.Version, after.Version.Version);
        var (entry, _) = Assert.Single(after.Members);
        Assert.False(await _table.UpdateRow(entry, "", seen));
        Assert.True(await _table.UpdateRow(entry, "", after.Version.Next()));
    }

    [StoreFact]
    public async Task Silos_that_are_long_gone_are_cleared_away_and_those_that_live_are_not()
    {
        foreach (var (n, status) in new[] { (1, SiloStatus.Dead), (2, SiloStatus.Active) })
        {
            var entry = Entry(n);
            entry.Status = status;
            Assert.True(await _table.InsertRow(entry, (await _table.ReadAll()).Version.Next()));
        }

        await _table.CleanupDefunctSiloEntries(_now.AddDays(1));
        Assert.Equal(SiloStatus.Active, Assert.Single((await _table.ReadAll()).Members).Item1.Status);

        await _table.DeleteMembershipTableEntries("test");
        await _table.InitializeMembershipTable(true);
        Assert.Empty((await _table.ReadAll()).Members);
    }

    private static MembershipEntry Entry(int number) => new()
    {
        SiloAddress = SiloAddress.New(IPAddress.Loopback, 11_000 + number, number),
        SiloName = $"silo-{number}",
        HostName = "host",
        Status = SiloStatus.Joining,
        ProxyPort = 30_000 + number,
        StartTime = _now,
        IAmAliveTime = _now,
    };
}
