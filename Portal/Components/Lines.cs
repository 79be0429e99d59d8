using Microsoft.AspNetCore.Components.Server;

namespace LokaalSignaal.Portal.Components;

/// <summary>The lines over which open pages are told of changes.</summary>
internal static class Lines
{
    /// <summary>
    /// Squeezes each message by itself. To squeeze it with what went before, a quarter of a megabyte would be kept for every
    /// open page, nearly all of the time for nothing.
    /// </summary>
    public static void Configure(ServerComponentsEndpointOptions options) => options.ConfigureWebSocketAcceptContext = (_, line) =>
    {
        (line.DangerousEnableCompression, line.DisableServerContextTakeover) = (true, true);
        return Task.CompletedTask;
    };
}
