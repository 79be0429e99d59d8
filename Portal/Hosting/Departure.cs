using LokaalSignaal.Portal.Api.Health;
using LokaalSignaal.Portal.Hosting.Settings;

namespace LokaalSignaal.Portal.Hosting;

/// <summary>
/// How a process goes away: it says that it isn't ready and serves on, until whoever stands before it noticed; then it
/// takes nothing new, and finishes what runs.
/// </summary>
internal static class Departure
{
    private static readonly TimeSpan _slack = TimeSpan.FromSeconds(10);

    public static void AddDeparture(this IServiceCollection services, ServeSettings settings) => services
        .AddSingleton<Leaving>()
        .Configure<HostOptions>(options => options.ShutdownTimeout = settings.Stop)
        // The command listens for signals; the framework would stop at once.
        .AddSingleton<IHostLifetime, SignalsElsewhere>();

    /// <summary>Each answer of a process that leaves ends its connection, so that none is open when it stops listening.</summary>
    public static void UseDeparture(this WebApplication app)
    {
        var leaving = app.Services.GetRequiredService<Leaving>();
        app.Use((context, next) =>
        {
            if (leaving.Begun && !context.WebSockets.IsWebSocketRequest)
            {
                context.Response.Headers.Connection = "close";
            }

            return next(context);
        });
    }

    /// <summary>Waits until the program is told to stop, and stops.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> WaitAsync(WebApplication app, ServeSettings settings, CancellationToken told)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(told, app.Lifetime.ApplicationStopping);
        await Task.Delay(Timeout.InfiniteTimeSpan, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        app.Services.GetRequiredService<Leaving>().Begin();
        await Task.Delay(settings.Drain, CancellationToken.None);
        try
        {
            await app.StopAsync(CancellationToken.None).WaitAsync(settings.Stop + _slack, CancellationToken.None);
            return 0;
        }
        catch (TimeoutException)
        {
            return Failure.Say("stop-late", (settings.Stop + _slack).TotalSeconds);
        }
    }

    private sealed class SignalsElsewhere : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
