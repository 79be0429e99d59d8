using System.Collections.Frozen;
using System.Diagnostics;
using OpenTelemetry;

namespace LokaalSignaal.Portal.Hosting;

/// <summary>
/// Lets only what is known to be harmless leave with a trace. A path may hold the token of a one-time link or a
/// reference to a case, a query what somebody searched for, and a fault's message anything.
/// </summary>
internal sealed class Discretion : BaseProcessor<Activity>
{
    private static readonly FrozenSet<string> _harmless = new[]
    {
        "command", "kind", "owner", "outcome", "error.type", "http.request.method", "http.response.status_code", "http.route",
        "aspnetcore.components.route", "aspnetcore.components.type", "aspnetcore.components.method",
    }.ToFrozenSet();

    public override void OnEnd(Activity data)
    {
        foreach (var tag in data.TagObjects.Select(tag => tag.Key).Where(tag => !_harmless.Contains(tag)).ToArray())
        {
            data.SetTag(tag, null);
        }

        data.SetStatus(data.Status);
        data.DisplayName = (data.GetTagItem("command") ?? data.GetTagItem("http.route")) is string telling
            ? $"{data.OperationName} {telling}"
            : data.OperationName;
    }
}
