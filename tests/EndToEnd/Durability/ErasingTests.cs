using System.Text.Json.Nodes;
using LokaalSignaal.Portal.Tests.Api.House;

namespace LokaalSignaal.EndToEnd.Durability;

/// <summary>Erasing through the whole program: no live file has it, no new copy, and no old copy brings it back.</summary>
[Collection(FurnishedStoreCollection.Name)]
public sealed class ErasingTests(FurnishedStore furnished) : IDisposable
{
    private const string Name = "Annelies Verzwijvel";
    private const string Email = "annelies.verzwijvel@voorbeeld.be";

    private static readonly string[] Words =
    [
        "kwibuszwaan", "dompelmuis", "flierefuut", "gruttelpad", "hobbelsnoek", "jakkerduif",
        "knorrelbij", "lummelvink", "mompelrog", "nuffelkraai", "ruttelmol",
    ];

    private static readonly string[] Person = ["Annelies", "Verzwijvel", "annelies", "verzwijvel"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("erasing-");
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromMinutes(3));

    private string Before => Path.Combine(_folder.FullName, "before.backup");

    private string After => Path.Combine(_folder.FullName, "after.backup");

    public void Dispose()
    {
        _patience.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task What_is_erased_is_in_no_file_and_no_old_copy_brings_it_back()
    {
        var data = furnished.CopyTo(_folder.FullName);
        await EraseAsync(data);
        Assert.Empty(Traces.Of([.. Words, .. Person], data, data + ".keys", After));
        await RestoreAsync(data);
    }

    private async Task EraseAsync(string data)
    {
        await using var portal = await ServedPortal.ServeAsync(data);
        using var processor = await portal.SignInAsync("processor1");
        using var admin = await portal.SignInAsync("admin1");
        var (person, giver) = await InviteAsync(portal, admin);
        var (signal, fiche) = await FillAsync(giver, processor);
        await FindsAsync(processor, 3);
        Assert.Equal(0, (await ServedPortal.RunAsync("backup", Before, "--data", data)).Code);
        Assert.Equal(Words, Words.Where(word => Traces.Of([word], Before).Length > 0));

        foreach (var text in TextsOf((await processor.GetAsync(signal)).Is(200).Json, (await processor.GetAsync(fiche)).Is(200).Json, await ImportedAsync(processor)).Distinct())
        {
            (await processor.PostAsync($"/api/v1/texts/{text}/mask", new { })).Is(200);
        }

        (await admin.PostAsync($"/api/v1/people/{person}/erase")).Is(200);

        Assert.Empty(Traces.Of([.. Words, .. Person], data, data + ".keys"));
        Assert.Equal(401, (await giver.GetAsync("/api/v1/me/data")).Status);
        await NobodyAsync(portal, admin);
        await FindsAsync(processor, 0);
        await portal.VerifyAsync();
        Assert.Equal(0, (await ServedPortal.RunAsync("backup", After, "--data", data)).Code);
        Assert.Equal(0, await portal.StopAsync());
        Assert.DoesNotContain([.. Words, .. Person], word => portal.Said.Contains(word, StringComparison.Ordinal));
        await portal.VerifyAsync();
    }

    private async Task RestoreAsync(string data)
    {
        var elsewhere = Path.Combine(_folder.FullName, "elsewhere");
        string[] place = ["--data", elsewhere, "--keys", data + ".keys"];
        var restored = await ServedPortal.RunAsync(["restore", Before, .. place]);
        Assert.True(restored.Code == 0, restored.Error);
        await using var portal = await ServedPortal.ServeAsync(elsewhere, data + ".keys");
        await portal.VerifyAsync();
        using var processor = await portal.SignInAsync("processor1");
        using var admin = await portal.SignInAsync("admin1");
        await StoreFile.RestAsync(elsewhere, _patience.Token);
        Assert.Empty(Traces.Of([.. Words, .. Person], elsewhere, data + ".keys"));
        await NobodyAsync(portal, admin);
        await FindsAsync(processor, 0);
        Assert.Equal(0, await portal.StopAsync());
        Assert.Empty(Traces.Of([.. Words, .. Person], elsewhere, data + ".keys"));
        await portal.VerifyAsync();
    }

    private static async Task<(string Person, Caller Giver)> InviteAsync(ServedPortal portal, Caller admin)
    {
        var invited = (await admin.PostAsync("/api/v1/people", new { name = Name, email = Email, capacity = "kortrijk/giver" })).Is(201);
        var giver = portal.Insisting();
        Assert.InRange((await giver.PostAsync("/api/v1/password", new { link = invited.Get<string>("link"), password = "vier paarden in de wei" })).Status, 200, 204);
        await giver.SignInAsync(Email, "vier paarden in de wei");
        Assert.Equal(Name, (string?)(await giver.GetAsync("/api/v1/me")).Is(200)["name"]);
        return (invited.Get<string>("id"), giver);
    }

    // A text of every sort that there is.
    private static async Task<(string Signal, string Fiche)> FillAsync(Caller giver, Caller processor)
    {
        var signal = (await giver.PostAsync("/api/v1/signals", new
        {
            municipality = "kortrijk",
            text = $"De {Words[0]} huurt een sociale woning en wacht op een herstelling.",
            tried = $"De {Words[1]} belde al.",
            idea = $"Laat de {Words[2]} het doen.",
            area = $"Wijk {Words[3]}",
        })).Is(201).Json;
        var at = $"/api/v1/signals/{Given.Segment(signal)}";
        (await giver.PostAsync($"{at}/additions", new { text = $"En de {Words[4]} ook." })).Is(200);
        using var rows = new MultipartFormDataContent
        {
            { new StringContent($"Id,Start time,Completion time,Email,Name,Wat merk je?\n1,3/2/26 9:15:00,3/2/26 9:20:00,{Email},{Name},De lift van de {Words[5]} is al weken stuk.\n"), "file", "vorm.csv" },
            { new StringContent("kortrijk"), "municipality" },
            { new StringContent("""{"Wat merk je?":"text","Id":"id"}"""), "map" },
        };
        Assert.Equal(1, (await processor.SendAsync(HttpMethod.Post, "/api/v1/imports", rows)).Is(200).Get<int>("created"));
        var fiche = await Given.FicheAsync(processor, $"Fiche over de {Words[6]}", (string)signal["id"]!);
        var ficheAt = $"/api/v1/fiches/{Given.Segment(fiche)}";
        (await processor.PutAsync($"{ficheAt}/description", new { title = $"Fiche over de {Words[6]}", description = $"Het patroon van de {Words[7]}." })).Is(200);
        (await processor.PostAsync($"{ficheAt}/notes", new { text = $"De {Words[8]} gebeld." })).Is(200);
        (await processor.PostAsync($"{ficheAt}/feedback", new { text = $"We spraken met de {Words[9]}." })).Is(200);
        var step = await Given.OpenStepAsync(processor, fiche);
        (await processor.PostAsync($"/api/v1/cases/{Given.Segment(fiche)}/steps/{step["step"]}", Steps.Filled(step, $"Het komt door de {Words[10]}."))).Is(200);
        return (at, ficheAt);
    }

    private static async Task<JsonObject> ImportedAsync(Caller processor)
    {
        var all = (await processor.GetAsync("/api/v1/signals")).Is(200).Items;
        var imported = all.Single(item => ((string?)item!["text"])?.Contains(Words[5], StringComparison.Ordinal) == true)!;
        return (await processor.GetAsync($"/api/v1/signals/{Given.Segment(imported.AsObject())}")).Is(200).Json;
    }

    // Every reference of a text that the API tells, wherever it stands.
    private static IEnumerable<string> TextsOf(params IEnumerable<JsonNode?> nodes) => nodes.SelectMany(node => node switch
    {
        JsonObject some => some.SelectMany(property => property.Key is "textId" or "titleId" or "descriptionId" or "areaId" or "triedId" or "ideaId" && property.Value is { } text
            ? [(string)text!]
            : TextsOf(property.Value)),
        JsonArray items => TextsOf(items),
        _ => [],
    });

    // Search follows within two seconds.
    private async Task FindsAsync(Caller processor, int many)
    {
        while (await FoundAsync(processor) != many)
        {
            _patience.Token.ThrowIfCancellationRequested();
        }
    }

    private static async Task<int> FoundAsync(Caller processor) =>
        (await processor.GetAsync($"/api/v1/signals?q={Words[0]}")).Is(200).Items.Count
        + (await processor.GetAsync($"/api/v1/signals?q={Words[5]}")).Is(200).Items.Count
        + (await processor.GetAsync($"/api/v1/fiches?q={Words[6]}")).Is(200).Items.Count;

    private static async Task NobodyAsync(ServedPortal portal, Caller admin)
    {
        using var anyone = portal.Once();
        (await anyone.PostAsync("/api/v1/login", new { email = Email, password = "vier paarden in de wei" })).Is(401);
        var people = (await admin.GetAsync("/api/v1/owners/kortrijk/people")).Is(200);
        Assert.DoesNotContain(people.Items, one => (string?)one!["email"] == Email || (string?)one!["name"] == Name);
    }
}
