using System.Globalization;
using LokaalSignaal.Cases;
using LokaalSignaal.Silo.Journal;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Tests.Journal.Postgres;

/// <summary>A connection whose ends don't agree any more on what is prepared on it.</summary>
[Collection(PostgresServer.Collection)]
public sealed class PreparedTests(PostgresServer server) : IAsyncLifetime
{
    private readonly RunningSilo _silo = new(server: server.NewDatabase());

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _silo.DisposeAsync().AsTask();

    [StoreFact]
    public async Task It_fails_who_has_it_and_not_everybody_after_them()
    {
        // Given: the server has statements prepared under the names that the client takes next
        var reader = _silo.Get<IStoreReader>();
        await using (var context = reader.Context(ReadScope.Everything))
        {
            for (var number = 2; number < 60; number++)
            {
                _ = await context.Owners.CountAsync();
                _ = await context.Database.ExecuteSqlRawAsync(string.Concat("PREPARE _auto", number.ToString(CultureInfo.InvariantCulture), " AS SELECT 1"));
            }
        }

        // When
        var failures = new List<Exception>();
        for (var times = 0; times < 12; times++)
        {
            await using var context = reader.Context(ReadScope.Everything);
            if (await Record.ExceptionAsync(async () => await context.Fiches.CountAsync()) is { } failure)
            {
                failures.Add(failure);
            }
        }

        // Then
        Assert.InRange(failures.Count, 1, 2);
        Assert.All(failures, failure => Assert.Equal(new Answer.Unavailable("io"), new StoreFaults().MeaningOf(failure)));
    }
}
