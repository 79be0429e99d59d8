using LokaalSignaal.Identity;
using LokaalSignaal.People;
using LokaalSignaal.Portal.Api.Refusing;

namespace LokaalSignaal.Portal.Api.Callers;

/// <summary>Reads the headers of a call, once it is known who calls.</summary>
internal sealed class CallReading(RequestDelegate next)
{
    private const int LongestHeader = 200;

    /// <summary>Reads the call, or answers what is wrong with it.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<NeedsCaller>() is null)
        {
            await next(context);
            return;
        }

        var callers = context.RequestServices.GetRequiredService<KnownCallers>();
        var refused = await callers.FindAsync(context.User, context.RequestAborted) is { } person
            ? Read(context, person)
            : Problem.Of(StatusCodes.Status401Unauthorized, "not-signed-in");
        await (refused is null ? next(context) : refused.ExecuteAsync(context));
    }

    private static IResult? Read(HttpContext context, PersonView person)
    {
        var headers = context.Request.Headers;
        if (!TryKey(headers["Idempotency-Key"], out var key))
        {
            return Problem.Of(StatusCodes.Status400BadRequest, "idempotency-key-not-valid");
        }

        if (!EntityTags.TryRead(headers.IfMatch, out var version))
        {
            return Problem.Of(StatusCodes.Status400BadRequest, "if-match-not-valid");
        }

        if (!Purposes.TryRead(headers["Purpose"], out var purpose))
        {
            return Problem.Of(StatusCodes.Status400BadRequest, "purpose-not-valid");
        }

        var anyWillDo = context.GetEndpoint()?.Metadata.GetMetadata<AnyCapacity>() is not null;
        return CapacityChoice.Of(person, headers["Act-As"], anyWillDo) switch
        {
            CapacityChoice.Refused refused => Problem.Of(refused.Status, refused.Code),
            CapacityChoice.Chosen chosen => Take(context, new Call(person, new Actor(person.Id, chosen.Capacity) { For = purpose }, key, version)),
            var other => throw new InvalidOperationException($"Nothing is known of {other}."),
        };
    }

    private static IResult? Take(HttpContext context, Call call)
    {
        context.Features.Set(call);
        return null;
    }

    private static bool TryKey(Microsoft.Extensions.Primitives.StringValues header, out CommandKey key)
    {
        if (header.Count == 0)
        {
            key = CommandKey.Of(Guid.NewGuid().ToString("N"));
            return true;
        }

        key = default;
        return header is [{ Length: <= LongestHeader } only] && CommandKey.TryRead(only, out key);
    }
}
