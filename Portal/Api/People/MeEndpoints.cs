using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.People;
using LokaalSignaal.Portal.Api.Callers;
using LokaalSignaal.Portal.Api.Description;
using LokaalSignaal.Portal.Api.Signals;
using LokaalSignaal.Signals;
using Microsoft.AspNetCore.Mvc;

namespace LokaalSignaal.Portal.Api.People;

/// <summary>Who the caller is, and what is held about them.</summary>
internal static class MeEndpoints
{
    /// <summary>Maps it.</summary>
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/me", (Call call) => TypedResults.Ok(MeItem.Of(call.Person)))
            .Answers<MeItem>("Who the caller is").WithMetadata(AnyCapacity.Instance);
        api.MapGet("/me/data", DataAsync)
            .Answers<MyData>("Everything that is held about the caller").WithMetadata(AnyCapacity.Instance);
    }

    private static async Task<IResult> DataAsync(
        Call call,
        [FromServices] ISignalQueries signals,
        [FromServices] IPeopleQueries people,
        CancellationToken cancellationToken)
    {
        var notices = await people.NoticesAsync(call.Actor, Paging.Most, cancellationToken);
        return TypedResults.Ok(new MyData(
            MeItem.Of(call.Person),
            await SignalsOfAsync(call.Actor, signals, cancellationToken),
            [.. notices.Select(notice => new NoticeItem(notice.Signal, notice.Kind, notice.At, notice.Read))]));
    }

    private static async Task<ImmutableArray<SignalDetail>> SignalsOfAsync(
        Actor actor,
        ISignalQueries signals,
        CancellationToken cancellationToken)
    {
        var all = ImmutableArray.CreateBuilder<SignalDetail>();
        string? after = null;
        do
        {
            var page = await signals.MineAsync(new Paging(Paging.Most, after), actor, cancellationToken);
            all.AddRange(page.Items.Select(SignalDetail.Of));
            after = page.Next;
        }
        while (after is not null);
        return all.DrainToImmutable();
    }
}
