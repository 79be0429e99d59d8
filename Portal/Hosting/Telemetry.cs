using LokaalSignaal.Silo.Seeing;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace LokaalSignaal.Portal.Hosting;

/// <summary>
/// Sends traces and measures to the operator's collector, by OpenTelemetry's own settings
/// (<c>OTEL_EXPORTER_OTLP_ENDPOINT</c> and its kin); without them nothing leaves. See
/// https://opentelemetry.io/docs/specs/otel/protocol/exporter/.
/// </summary>
internal sealed class Telemetry : IDisposable
{
    private readonly TracerProvider _traces;
    private readonly MeterProvider _measures;

    private Telemetry()
    {
        var about = ResourceBuilder.CreateDefault().AddService("lokaalsignaal", serviceVersion: Measures.Version);
        _traces = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(about)
            .AddSource(Measures.Name, "Microsoft.AspNetCore", "Microsoft.AspNetCore.Components")
            .AddProcessor(new Discretion())
            .AddOtlpExporter()
            .Build();
        _measures = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(about)
            .AddMeter(Measures.Name, "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Components.Server.Circuits", "System.Runtime")
            .AddOtlpExporter()
            .Build();
    }

    /// <summary>Sends what is left.</summary>
    public void Dispose()
    {
        _traces.Dispose();
        _measures.Dispose();
    }

    /// <summary>Makes it, where the operator told where to send to.</summary>
    public static Telemetry? Of(IConfiguration settings) =>
        string.IsNullOrEmpty(settings["OTEL_EXPORTER_OTLP_ENDPOINT"]) ? null : new Telemetry();
}
