using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Portal.SignIn;
using LokaalSignaal.Signals;

namespace LokaalSignaal.Portal.MySignals;

/// <summary>
/// Tells an open page of a giver that there is something new to see. What goes over the line is the print of what
/// they may see themselves: a change that they don't see makes no sound.
/// </summary>
/// <param name="feed">What changed.</param>
/// <param name="signals">The signals.</param>
/// <param name="stamps">Whether the sign-in still holds.</param>
public sealed class LiveSignals(ILiveFeed feed, ISignalQueries signals, Stamps stamps)
{
    private const int Listed = 25;

    // Changes come in flocks: a fiche that closes touches all of its signals.
    private static readonly TimeSpan Gathering = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(25);

    /// <summary>Where a page listens.</summary>
    /// <param name="signal">The one signal that it shows; none: the list.</param>
    public static string Address(CaseId? signal) => signal is { } one ? $"/live/{one.Owner}?signaal={one.Segment}" : "/live/alles";

    /// <summary>Maps the place to listen.</summary>
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/live/{owner}", (string owner, string? signaal, HttpContext context, LiveSignals live) =>
            live.Answer(owner, signaal, context)).RequireAuthorization().ExcludeFromDescription();

    private IResult Answer(string owner, string? segment, HttpContext context)
    {
        CaseId? signal = CaseId.TryRead(segment, out var one) ? one : null;
        if (Ticket.Of(context.User) is not { } ticket || (segment is not null && signal is null))
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.ServerSentEvents(ListenAsync(ticket, signal, context.RequestAborted));
    }

    private async IAsyncEnumerable<SseItem<string>> ListenAsync(Ticket ticket, CaseId? signal, [EnumeratorCancellation] CancellationToken gone)
    {
        var reader = new Actor(ticket.Person, ticket.Capacity);
        var changes = System.Threading.Channels.Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        var (_, owners) = await LookAsync(signal, reader, gone);
        using var watching = Watch(owners, changes.Writer);

        // Looked at again now that it is watched: a change in between would be heard of by nobody.
        var (print, _) = await LookAsync(signal, reader, gone);
        yield return new SseItem<string>(print, "print");
        while (await stamps.HoldsAsync(ticket, gone))
        {
            if (!await ChangedAsync(changes.Reader, gone))
            {
                yield return new SseItem<string>("", "still");
                continue;
            }

            await Task.Delay(Gathering, gone);
            var (now, _) = await LookAsync(signal, reader, gone);
            if (now != print)
            {
                print = now;
                yield return new SseItem<string>(print, "print");
            }
        }
    }

    private static async Task<bool> ChangedAsync(ChannelReader<bool> changes, CancellationToken gone)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(gone);
        patience.CancelAfter(Heartbeat);
        try
        {
            return await changes.ReadAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!gone.IsCancellationRequested)
        {
            return false;
        }
    }

    private async ValueTask<(string Print, OwnerId[] Owners)> LookAsync(CaseId? signal, Actor reader, CancellationToken gone)
    {
        if (signal is { } one)
        {
            var view = await signals.FindAsync(one, reader, gone) is { Mine: true } own ? own : null;
            return (view is null ? "" : Prints.Of(view), view is null ? [] : [one.Owner]);
        }

        var mine = (await signals.MineAsync(new Paging(Listed), reader, gone)).Items;
        return (Prints.Of(mine), [.. mine.Select(item => item.Municipality).Distinct()]);
    }

    private Watches Watch(OwnerId[] owners, ChannelWriter<bool> changes) => new([.. owners.Select(owner => feed.Subscribe(owner, _ =>
    {
        changes.TryWrite(true);
        return Task.CompletedTask;
    }))]);

    private sealed class Watches(IDisposable[] all) : IDisposable
    {
        public void Dispose() => Array.ForEach(all, one => one.Dispose());
    }
}
