namespace LokaalSignaal.Portal.Hosting;

/// <summary>How the portal is served.</summary>
/// <param name="Port">The port on 127.0.0.1; 0: any that is free.</param>
/// <param name="Empty">Whether an empty store stays empty.</param>
/// <param name="Culture">The language when nobody chose one.</param>
internal sealed record ServeSettings(int Port, bool Empty, string Culture);
