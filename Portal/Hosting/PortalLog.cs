using LokaalSignaal.Silo.Hosting;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Json;

namespace LokaalSignaal.Portal.Hosting;

/// <summary>
/// The log: what went wrong on the console, and more as JSON in files beside the store. Requests are not logged, so no
/// address with its query is, and nobody's name: only references.
/// </summary>
internal static class PortalLog
{
    private const int DaysKept = 14;
    private const long LargestFile = 20 * 1024 * 1024;

    public static Serilog.Core.Logger Of(StorePlace place) => new LoggerConfiguration()
        .MinimumLevel.Information()
        .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
        .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
        .MinimumLevel.Override("Microsoft.Extensions.Hosting.Internal.Host", LogEventLevel.Fatal)
        .MinimumLevel.Override("Orleans", LogEventLevel.Warning)
        .MinimumLevel.Override("System", LogEventLevel.Warning)
        .WriteTo.Console(
            restrictedToMinimumLevel: LogEventLevel.Warning,
            outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {SourceContext}: {Message:lj}{NewLine}",
            formatProvider: System.Globalization.CultureInfo.InvariantCulture,
            standardErrorFromLevel: LogEventLevel.Warning)
        .WriteTo.Async(files => files.File(
            new JsonFormatter(),
            Path.Combine(place.Folder, "logs", "portal-.json"),
            rollingInterval: RollingInterval.Day,
            retainedFileCountLimit: DaysKept,
            fileSizeLimitBytes: LargestFile,
            rollOnFileSizeLimit: true))
        .CreateLogger();
}
