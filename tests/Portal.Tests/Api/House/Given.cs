using System.Text.Json.Nodes;

namespace LokaalSignaal.Portal.Tests.Api.House;

/// <summary>What tests begin with.</summary>
public static class Given
{
    /// <summary>A signal to Kortrijk.</summary>
    public static async Task<JsonObject> SignalAsync(Caller giver, string text) =>
        (await giver.PostAsync("/api/v1/signals", new { municipality = "kortrijk", text })).Is(201).Json;

    /// <summary>A fiche of Kortrijk.</summary>
    public static async Task<JsonObject> FicheAsync(Caller processor, string title, params string[] signals) =>
        (await processor.PostAsync("/api/v1/fiches", new { municipality = "kortrijk", title, signals })).Is(201).Json;

    /// <summary>A step of a fiche that somebody may complete, once what goes by itself is done.</summary>
    public static async Task<JsonNode> OpenStepAsync(Caller staff, JsonObject fiche)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!patience.IsCancellationRequested)
        {
            var now = (await staff.GetAsync($"/api/v1/fiches/{Segment(fiche)}")).Is(200);
            if (now["process"]!["active"]!.AsArray().FirstOrDefault(step => (bool)step!["mayComplete"]!) is { } open)
            {
                return open;
            }
        }

        throw new TimeoutException("No step became active that somebody may complete.");
    }

    /// <summary>A case's id as one segment of a path.</summary>
    public static string Segment(JsonObject item) => ((string)item["id"]!).Replace('/', '~');
}
