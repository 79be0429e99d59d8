using LokaalSignaal.EndToEnd.Durability;

namespace LokaalSignaal.EndToEnd.Seeing;

/// <summary>What an operator's collector gets of the real program.</summary>
[Collection(FurnishedStoreCollection.Name)]
public sealed class TelemetryTests(FurnishedStore furnished) : IDisposable
{
    private const string Secret = "kwibuszwaan";
    private const string Token = "nuffelkraainuffelkraai";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("telemetry-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task One_trace_goes_from_the_request_to_the_commit_and_nothing_of_people_or_texts_goes_along()
    {
        await using var collector = await Collector.ListenAsync();
        await using var portal = new ServedPortal(furnished.CopyTo(_folder.FullName));
        portal.Settings["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address;
        portal.Settings["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf";
        await portal.StartAsync();

        using (var giver = await portal.SignInAsync("giver1"))
        {
            var given = await giver.PostAsync("/api/v1/signals", new { municipality = "kortrijk", text = $"De lift is stuk, zegt de {Secret} al weken." });
            given.Is(201);
            (await giver.GetAsync($"/api/v1/signals?municipality=kortrijk&q={Secret}")).Is(200);
            _ = await giver.GetAsync($"/uitnodiging/{Token}");
        }

        // What is left is sent before the program ends.
        Assert.Equal(0, await portal.StopAsync());
        var request = Assert.Single(collector.TracesOf("command GiveSignal"));
        Assert.Contains(request, collector.TracesOf("append"));
        Assert.Contains(request, collector.TracesOf("Microsoft.AspNetCore.Hosting.HttpRequestIn /api/v1/signals"));
        Assert.True(collector.Has("/uitnodiging/{Token}"));
        Assert.True(collector.Has("lokaalsignaal.command.duration"));
        Assert.DoesNotContain([Secret, Token, "giver1", "@kortrijk.test"], collector.Has);
    }
}
