using LokaalSignaal.Portal.Api.Callers;
using LokaalSignaal.Portal.Api.Description;
using LokaalSignaal.Portal.Api.Limits;
using LokaalSignaal.Portal.Api.Readers;

namespace LokaalSignaal.Portal.Api.Signals;

/// <summary>Where signals are.</summary>
internal static class SignalEndpoints
{
    /// <summary>Maps them.</summary>
    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/signals", GiveSignalEndpoint.GiveAsync).Creates<SignalDetail>("Give a signal");
        api.MapGet("/signals", SignalReading.ListAsync).Answers<ListOf<SignalItem>>("The signals that the caller may see");
        api.MapGet("/signals/{id:signal}", SignalReading.FindAsync).Answers<SignalDetail>("One signal").AsksPurpose();
        api.MapGet("/me/signals", SignalReading.MineAsync).Answers<ListOf<SignalDetail>>("One's own signals, with their timelines")
            .WithMetadata(AnyCapacity.Instance);
        MapDeeds(api.MapGroup("/signals/{id:signal}"));
    }

    /// <summary>Maps what needs nobody to sign in.</summary>
    public static void MapOpen(RouteGroupBuilder open) =>
        open.MapPost("/follow", SignalReading.FollowAsync).Answers<SignalDetail>("The signal of a follow code")
            .RequireRateLimiting(RateLimits.Guessing);

    private static void MapDeeds(RouteGroupBuilder signal)
    {
        signal.MapPost("/withdraw", SignalDeeds.WithdrawAsync).Changes<SignalDetail>("The giver takes a signal back");
        signal.MapPost("/reopen", SignalDeeds.ReopenAsync).Changes<SignalDetail>("Take a signal up again");
        signal.MapPost("/refer", SignalDeeds.ReferAsync).Changes<SignalDetail>("It is about one person: refer it to help");
        signal.MapPost("/hand-over", SignalDeeds.HandOverAsync).Changes<SignalDetail>("Hand a signal of one's own staff over to the municipality");
        signal.MapPost("/additions", SignalDeeds.AddAsync).Changes<SignalDetail>("The giver adds something");
        signal.MapPost("/helped", SignalDeeds.RateAsync).Changes<SignalDetail>("The giver says whether it helped");
        signal.MapPut("/labels", SignalDeeds.LabelAsync).Changes<SignalDetail>("Confirm or correct what a signal is about");
    }
}
