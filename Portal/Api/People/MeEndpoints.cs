using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Partnerships;
using LokaalSignaal.People;
using LokaalSignaal.Portal.Api.Callers;
using LokaalSignaal.Portal.Api.Description;
using LokaalSignaal.Portal.Api.Partnerships;
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
        api.MapGet("/me", async (Call call, [FromServices] IPartnershipQueries partnerships, CancellationToken cancellationToken) =>
                TypedResults.Ok(await MeAsync(call, partnerships, cancellationToken)))
            .Answers<MeItem>("Who the caller is").WithMetadata(AnyCapacity.Instance);
        api.MapGet("/me/data", DataAsync)
            .Answers<MyData>("Everything that is held about the caller").WithMetadata(AnyCapacity.Instance);
    }

    private static async Task<IResult> DataAsync(
        Call call,
        [FromServices] ISignalQueries signals,
        [FromServices] IPeopleQueries people,
        [FromServices] IPartnershipQueries partnerships,
        CancellationToken cancellationToken)
    {
        var notices = await people.NoticesAsync(call.Actor, Paging.Most, cancellationToken);
        return TypedResults.Ok(new MyData(
            await MeAsync(call, partnerships, cancellationToken),
            await SignalsOfAsync(call.Actor, signals, cancellationToken),
            [.. notices.Select(notice => new NoticeItem(notice.Signal, notice.Kind, notice.At, notice.Read))]));
    }

    private static async ValueTask<MeItem> MeAsync(Call call, IPartnershipQueries partnerships, CancellationToken cancellationToken)
    {
        var mandates = ImmutableArray.CreateBuilder<MyMandate>();
        foreach (var capacity in call.Person.Capacities.Where(capacity => capacity.Role == Role.Processor))
        {
            var found = await partnerships.OfAsync(capacity.Owner, new Actor(call.Person.Id, capacity), cancellationToken);
            mandates.AddRange(found.Where(view => view.Organisation == capacity.Owner).SelectMany(view => view.Mandates
                .Where(mandate => mandate.Standing == MandateStanding.Holds)
                .Select(mandate => new MyMandate(view.Id, view.Municipality, view.Organisation, MandateItem.Of(mandate)))));
        }

        return MeItem.Of(call.Person, mandates.DrainToImmutable());
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
