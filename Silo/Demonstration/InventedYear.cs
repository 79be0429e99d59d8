using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Hosting;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Silo.People;
using LokaalSignaal.Silo.Triage;
using Microsoft.Extensions.DependencyInjection;

namespace LokaalSignaal.Silo.Demonstration;

/// <summary>
/// Fills an empty store with an invented year (<i>voorbeeldgegevens</i>): ten municipalities, their partners, signals and
/// fiches. It is played by the real rules, each deed at its moment, and is the same each time but for the days. Filling
/// that broke off is taken up where it stopped: what was done before is remembered under its key.
/// </summary>
public sealed class InventedYear(OpenedStore store, TimeProvider clock)
{
    private const int DaysBefore = 420;
    private const int FreshNotices = 21;

    /// <summary>Fills the store if it is empty, or was being filled.</summary>
    /// <param name="password">What the accounts sign in with.</param>
    /// <param name="wanted">Whether an empty store is to be filled.</param>
    /// <param name="cancellationToken">Breaks off.</param>
    /// <returns>Whether the store is a demonstration.</returns>
    public async Task<bool> EnsureAsync(string password, bool wanted = true, CancellationToken cancellationToken = default)
    {
        var mark = DemonstrationMark.Of(store.Store);
        if (mark is null && wanted && store.WasEmpty)
        {
            mark = await DemonstrationMark.BeginAsync(store.Store, clock.GetUtcNow(), cancellationToken);
        }

        if (mark is { Finished: false })
        {
            await FillAsync(mark.Begun, password, cancellationToken);
            await DemonstrationMark.FinishAsync(store.Store, cancellationToken);
        }

        return mark is not null;
    }

    private async Task FillAsync(DateTimeOffset begun, string password, CancellationToken cancellationToken)
    {
        var (cast, words, moments) = (new Cast(), new PlatformWords(), new Moments(begun));
        await using var first = new Stage(store, words, moments.At(DaysBefore, 9, "founding"), begun);
        await new Founding(first, cast).DoAsync();
        await Task.WhenAll(DemonstrationAccounts.Municipalities.Select(municipality =>
            Task.Run(() => PlayAsync(OwnerId.Of(municipality), cast, words, moments, cancellationToken), cancellationToken)));
        await using (var end = new Stage(store, words, moments.Last, moments.Last))
        {
            await new Partnering(end, cast).DoAsync();
            await new Neighbouring(end, cast).DoAsync();
        }

        await FollowedAsync(first, cancellationToken);
        await first.Silo.GetRequiredService<Notices>().CatchUpAsync(begun.AddDays(-FreshNotices), cancellationToken);
        await SeedAsync(first.Silo.GetRequiredService<Accounts>(), cast, password, cancellationToken);
    }

    private async Task PlayAsync(OwnerId municipality, Cast cast, PlatformWords words, Moments moments, CancellationToken cancellationToken)
    {
        await using var stage = new Stage(store, words, moments.At(DaysBefore - 1, 9, "start"), moments.Last);
        await new MunicipalStory(municipality, cast, moments).PlayAsync(stage, cancellationToken);
    }

    // What these followers had to do was done on the stages.
    private async Task FollowedAsync(Stage stage, CancellationToken cancellationToken)
    {
        var head = store.Store.Head;
        foreach (var name in stage.Followers)
        {
            await store.Store.WriteAsync(unit => FollowerPosition.Save(unit, name, head), cancellationToken);
        }
    }

    private static async Task SeedAsync(Accounts accounts, Cast cast, string password, CancellationToken cancellationToken) =>
        await accounts.SeedPasswordAsync(
            cast.PeopleOf(DemonstrationAccounts.All),
            await accounts.HashAsync(password, cancellationToken),
            cancellationToken);
}
