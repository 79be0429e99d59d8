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

    /// <summary>A case's id as one segment of a path.</summary>
    public static string Segment(JsonObject item) => ((string)item["id"]!).Replace('/', '~');
}
