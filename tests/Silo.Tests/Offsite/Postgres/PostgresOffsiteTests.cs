using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Tests.Journal.Postgres;

namespace LokaalSignaal.Silo.Tests.Offsite.Postgres;

/// <summary>The copy outside of a store that several processes share, made again on either database.</summary>
[Collection(PostgresServer.Collection)]
public sealed class PostgresOffsiteTests(PostgresServer server) : IDisposable
{
    private readonly Azurite _azurite = new();

    [ServerBlobFact]
    public async Task One_process_copies_and_when_it_goes_another_goes_on()
    {
        await using var copied = await Copied.BeginAsync(_azurite.NewPlace(), server.NewDatabase());
        await using (var other = copied.Silo.Another())
        {
            var writing = Task.Run(async () =>
            {
                for (var number = 0; number < 60; number++)
                {
                    await other.GiveAsync(copied.Kortrijk, copied.Nurse, $"De lift is voor de {number}e keer stuk.");
                }
            });
            await copied.Silo.RestartAsync(() => copied.OutsideAsync(other).GetAwaiter().GetResult());
            await writing;
            await copied.OutsideAsync(other);
        }

        await copied.GiveAsync("De knoertvink blijft.");
        await copied.OutsideAsync();

        Assert.Equal(await copied.StoredNumbersAsync(), await copied.NumbersAsync());
        await VerifiedAsync(copied, server.NewDatabase(), "server");
        await VerifiedAsync(copied, null, "file");
    }

    public void Dispose() => _azurite.Dispose();

    private static async Task VerifiedAsync(Copied copied, string? database, string name)
    {
        await using var again = Copied.Open(await copied.RestoredAsync(database, name));
        Assert.Equal(copied.Silo.Journal.Head, again.Store.Head);
        Assert.Equal(await Copied.HeadOfAsync(copied.Silo.Get<IStoreReader>()), await Copied.HeadOfAsync(again.Store));
        Assert.Empty(await again.Store.VerifyAsync(copied.Silo.Get<IReadModelProjector>()));
    }
}
