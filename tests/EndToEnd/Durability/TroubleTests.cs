using System.Diagnostics;
using LokaalSignaal.Portal.Tests.Api.House;
using LokaalSignaal.Silo.Tests.Journal;

namespace LokaalSignaal.EndToEnd.Durability;

/// <summary>A disk that is full, and a store that can't be written: told in words, and over when there is room.</summary>
[Collection(FurnishedStoreCollection.Name)]
public sealed class TroubleTests(FurnishedStore furnished) : IDisposable
{
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromMinutes(5));
    private int _keys;

    public void Dispose() => _patience.Dispose();

    [SmallDiskFact]
    public async Task A_full_disk_is_told_in_words_and_nothing_acknowledged_is_lost()
    {
        using var disk = new SmallDisk(megabytes: 12);
        var data = furnished.CopyTo(disk.Path);
        await using var portal = await ServedPortal.ServeAsync(data);
        using var giver = await portal.SignInAsync("giver1", insisting: false);
        using var processor = await portal.SignInAsync("processor1", insisting: false);
        using var admin = await portal.SignInAsync("admin1", insisting: false);
        var known = await Given.SignalAsync(giver, "Dit stond er al voor de schijf vol was.");

        var filler = Path.Combine(disk.Path, "filler");
        Fill(filler);
        var (given, refused) = await GiveUntilRefusedAsync(giver);
        await TellsAsync(portal, "disk-full");
        await StillReadsAsync(portal, giver, processor, known);
        await RefusesAsync(portal, processor, admin, known);
        File.Delete(filler);

        await ReadyAsync(portal);
        (await GiveAsync(giver, refused)).Is(201);
        Assert.Equal([refused, .. given, (string)known["text"]!], await TextsAsync(processor));
        await portal.VerifyAsync();
        await portal.KillAsync();
        await portal.VerifyAsync();
        await portal.StartAsync();
        Assert.Equal(given.Count + 2, (await TextsAsync(processor)).Count);
    }

    [ImmutableFact]
    public async Task A_store_that_becomes_read_only_is_told_in_words_and_works_again_afterwards()
    {
        var folder = Directory.CreateTempSubdirectory("read-only-");
        var data = furnished.CopyTo(folder.FullName);
        await using (var portal = await ServedPortal.ServeAsync(data))
        {
            using var giver = await portal.SignInAsync("giver1", insisting: false);
            using var processor = await portal.SignInAsync("processor1", insisting: false);
            using var admin = await portal.SignInAsync("admin1", insisting: false);
            var known = await Given.SignalAsync(giver, "Dit stond er al voor er niet meer geschreven kon worden.");
            string[] files = [Path.Combine(data, "lokaalsignaal.db"), Path.Combine(data, "lokaalsignaal.db-wal")];
            Immutable.Set('+', files);
            try
            {
                Assert.Equal(503, (await GiveAsync(giver, "Kan dit er nog bij?")).Status);
                await TellsAsync(portal, "io");
                await StillReadsAsync(portal, giver, processor, known);
                await RefusesAsync(portal, processor, admin, known);
            }
            finally
            {
                Immutable.Set('-', files);
            }

            await ReadyAsync(portal);
            (await GiveAsync(giver, "Kan dit er nog bij?")).Is(201);
            Assert.Equal([(string)known["text"]!, "Kan dit er nog bij?"], await TextsAsync(processor));
            await portal.VerifyAsync();
        }

        folder.Delete(recursive: true);
    }

    [SmallDiskFact]
    public async Task A_read_only_disk_is_refused_at_the_start_in_one_line()
    {
        using var disk = new SmallDisk(megabytes: 12);
        var data = furnished.CopyTo(disk.Path);
        disk.Lock();
        try
        {
            var ended = await ServedPortal.RunAsync("--port", "0", "--empty", "--data", data);
            Assert.Equal(1, ended.Code);
            Assert.Single(ended.Error.Split('\n'));
            Assert.Contains("can't write", ended.Error, StringComparison.Ordinal);
        }
        finally
        {
            disk.Unlock();
        }

        await using var portal = await ServedPortal.ServeAsync(data);
        using var giver = await portal.SignInAsync("giver1");
        await Given.SignalAsync(giver, "En nu gaat het weer.");
    }

    // Down to the last byte.
    private static void Fill(string path)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        foreach (var size in new[] { 100_000, 1_000, 1 })
        {
            try
            {
                while (true)
                {
                    file.Write(new byte[size]);
                }
            }
            catch (IOException)
            {
                // Full, for pieces of this size.
            }
        }
    }

    // What was preallocated may still take some.
    private async Task<(List<string> Given, string Refused)> GiveUntilRefusedAsync(Caller giver)
    {
        var given = new List<string>();
        for (var number = 0; number < 5_000; number++)
        {
            var text = $"signaal nummer {new string((char)('a' + (number % 26)), number + 1)}";
            var reply = await GiveAsync(giver, text);
            if (reply.Status != 201)
            {
                reply.Is(503, "not-ready");
                Assert.NotNull(reply.RetryAfter);
                return (given, text);
            }

            given.Insert(0, text);
        }

        throw new InvalidOperationException("The disk never filled.");
    }

    private static Task<Reply> GiveAsync(Caller giver, string text) =>
        giver.PostAsync("/api/v1/signals", new { municipality = "kortrijk", text }, ("Idempotency-Key", $"give-{text.Length}"));

    private static async Task TellsAsync(ServedPortal portal, string why)
    {
        using var anyone = portal.Once();
        var ready = await anyone.GetAsync("/health/ready");
        Assert.Equal(503, ready.Status);
        var part = Assert.Single(ready["parts"]!.AsArray(), part => !(bool)part!["ready"]!)!;
        Assert.Equal(("journal", why), ((string)part["name"]!, (string)part["code"]!));
        (await anyone.GetAsync("/health/live")).Is(200);
    }

    private static async Task StillReadsAsync(ServedPortal portal, Caller giver, Caller processor, System.Text.Json.Nodes.JsonObject known)
    {
        (await giver.GetAsync("/api/v1/me/signals")).Is(200);
        (await giver.GetAsync("/api/v1/me/data")).Is(200);
        (await processor.GetAsync($"/api/v1/signals/{Given.Segment(known)}")).Is(200);
        (await processor.GetAsync("/api/v1/signals?limit=200")).Is(200);
        (await processor.GetAsync("/api/v1/fiches?q=iets")).Is(200);
        using var anyone = portal.Once();
        foreach (var page in new[] { "/", "/kortrijk", "/privacy", "/api/v1/public/kortrijk", "/api/v1/public/kortrijk/figures" })
        {
            var shown = await anyone.GetAsync(page);
            Assert.True(shown.Status < 500, $"{page}: {shown.Status}");
        }
    }

    // Each thing that writes, by whatever way.
    private async Task RefusesAsync(ServedPortal portal, Caller processor, Caller admin, System.Text.Json.Nodes.JsonObject known)
    {
        var signal = $"/api/v1/signals/{Given.Segment(known)}";
        using var anyone = portal.Once();
        using var rows = new MultipartFormDataContent
        {
            { new StringContent("id;text\n1;De lift in ons blok is al weken stuk.\n"), "file", "vorm.csv" },
            { new StringContent("kortrijk"), "municipality" },
        };
        foreach (var (what, reply) in new[]
        {
            ("open", await PostAsync(processor, "/api/v1/fiches", new { municipality = "kortrijk", title = "Herstellingen", signals = new[] { (string)known["id"]! } })),
            ("note", await PostAsync(processor, $"/api/v1/cases/{Given.Segment(known)}/notes", new { text = "Gebeld." })),
            ("refer", await PostAsync(processor, $"{signal}/refer", new { reason = "Naar het sociaal huis." })),
            ("mask", await PostAsync(processor, $"/api/v1/texts/{known["textId"]}/mask", new { })),
            ("import", await processor.SendAsync(HttpMethod.Post, "/api/v1/imports", rows)),
            ("invite", await PostAsync(admin, "/api/v1/people", new { name = "Nieuw Iemand", email = "nieuw@kortrijk.test", capacity = "kortrijk/giver" })),
        })
        {
            Assert.True(reply.Status == 503 && reply.Code is "not-ready" or "outcome-unknown", $"{what}: {reply.Status} {reply.Text}");
        }

        var wrong = await anyone.PostAsync("/api/v1/login", new { email = "giver2@kortrijk.test", password = "dit is het niet" });
        Assert.True(wrong.Status is 401 or 503, $"{wrong.Status} {wrong.Text}");
        var right = await anyone.PostAsync("/api/v1/login", new { email = "giver2@kortrijk.test", password = Furnishing.Password });
        Assert.True(right.Status is 200 or 503, $"{right.Status} {right.Text}");
        var backup = await ServedPortal.RunAsync("backup", Path.Combine(portal.Data, "copy.backup"), "--data", portal.Data);
        Assert.True(backup.Code is 0 or 1 && backup.Error.Split('\n').Length == 1, $"{backup.Code} {backup.Error}");
        File.Delete(Path.Combine(portal.Data, "copy.backup"));
    }

    private Task<Reply> PostAsync(Caller caller, string path, object body) => caller.PostAsync(path, body, ("Idempotency-Key", $"in-trouble-{++_keys}"));

    private async Task ReadyAsync(ServedPortal portal)
    {
        using var anyone = portal.Once();
        while ((await anyone.GetAsync("/health/ready")).Status != 200)
        {
            _patience.Token.ThrowIfCancellationRequested();
        }
    }

    private static async Task<List<string>> TextsAsync(Caller processor)
    {
        var texts = new List<string>();
        string? after = null;
        do
        {
            var page = (await processor.GetAsync($"/api/v1/signals?limit=200&after={after}")).Is(200);
            texts.AddRange(page.Items.Select(item => (string)item!["text"]!));
            after = (string?)page["next"];
        }
        while (after is not null);
        return [.. texts.OrderByDescending(text => text.StartsWith("signaal", StringComparison.Ordinal)).ThenByDescending(text => text.Length)];
    }
}

/// <summary>Files that nobody can change, not even who has them open.</summary>
internal static class Immutable
{
    public static bool Can { get; } = Try();

    public static void Set(char how, params string[] files)
    {
        using var chattr = Process.Start(new ProcessStartInfo("chattr", [$"{how}i", .. files]) { RedirectStandardError = true })!;
        chattr.WaitForExit();
        if (chattr.ExitCode != 0)
        {
            throw new InvalidOperationException(chattr.StandardError.ReadToEnd());
        }
    }

    private static bool Try()
    {
        var file = Path.GetTempFileName();
        try
        {
            using var open = new FileStream(file, FileMode.Open, FileAccess.Write, FileShare.None, bufferSize: 0);
            Set('+', file);
            try
            {
                open.Write(new byte[1]);
                return false;
            }
            catch (Exception error) when (error is UnauthorizedAccessException or IOException)
            {
                return true;
            }
            finally
            {
                Set('-', file);
            }
        }
        catch (Exception error) when (error is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return false;
        }
        finally
        {
            File.Delete(file);
        }
    }
}

/// <summary>A test that makes files unchangeable; skipped, with the reason, where that can't be done.</summary>
internal sealed class ImmutableFactAttribute : FactAttribute
{
    public ImmutableFactAttribute()
    {
        if (!Immutable.Can)
        {
            Skip = "files can't be made unchangeable here (it takes root, chattr, and a file system that knows it)";
        }
    }
}
