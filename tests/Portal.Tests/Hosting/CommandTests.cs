using System.Text.Json;

namespace LokaalSignaal.Portal.Tests.Hosting;

public sealed class CommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("commands-");

    private string Data => Path.Combine(_folder.FullName, "data");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("--nothing")]
    [InlineData("--port", "many")]
    [InlineData("--port", "70000")]
    [InlineData("--edition", "huge")]
    [InlineData("--database", "mysql://here")]
    [InlineData("--database", "postgres://here")]
    [InlineData("import", "--file", "x.csv")]
    [InlineData("import", "--municipality", "kortrijk", "--file", "not-there.csv")]
    [InlineData("restore", "not-there.backup")]
    [InlineData("restore")]
    [InlineData("restore", "not-there.backup", "--from-offsite", "https://a.blob.core.windows.net/copy")]
    [InlineData("restore", "--from-offsite", "https://a.blob.core.windows.net")]
    [InlineData("check-process", "not-there.json")]
    [InlineData("export-process", "not-there.json")]
    [InlineData("export-process", "not-there.json", "--to", "bpmn")]
    [InlineData("backup")]
    public async Task A_wrong_call_ends_with_2_and_one_line(params string[] arguments)
    {
        var ended = await Started.EndAsync([.. arguments, "--data", Data]);
        Assert.Equal(2, ended.Code);
        Assert.Single(ended.Error.Split('\n'));
        Assert.NotEmpty(ended.Error);
    }

    [Theory]
    [InlineData("--edition", "cluster")]
    [InlineData("--role", "silo")]
    [InlineData("--database", "postgres://127.0.0.1:1/there")]
    [InlineData("verify", "--database", "postgres://127.0.0.1:1/there")]
    [InlineData("backup", "somewhere.backup", "--database", "postgres://127.0.0.1:1/there")]
    [InlineData("verify")]
    [InlineData("restore", "--from-offsite", "http://127.0.0.1:1/account/copy")]
    [InlineData("restore", "--from-offsite", "https://a.blob.core.windows.net/copy")]
    [InlineData("backup", "somewhere.backup")]
    public async Task What_cannot_be_done_ends_with_1_and_one_line(params string[] arguments)
    {
        var ended = await Started.EndAsync([.. arguments, "--data", Data]);
        Assert.Equal(1, ended.Code);
        Assert.Single(ended.Error.Split('\n'));
        Assert.NotEmpty(ended.Error);
        Assert.False(Directory.Exists(Data));
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_the_settings_is_told_at_once_and_nothing_is_opened()
    {
        var environment = new Dictionary<string, string> { ["LOKAALSIGNAAL_PORT"] = "many", ["LOKAALSIGNAAL_LISTEN"] = "here", ["LOKAALSIGNAAL_DATA"] = Data };
        foreach (var command in new[] { [], new[] { "check-settings" } })
        {
            var ended = await Started.EndAsync(environment, [.. command, "--culture", "en"]);
            Assert.Equal(1, ended.Code);
            Assert.Equal("2 settings aren't right: above stands what is wrong.", ended.Error);
            Assert.Equal(2, ended.Output.TrimEnd().Split('\n').Length);
            Assert.False(Directory.Exists(Data));
        }
    }

    [Fact]
    public async Task The_settings_are_shown_with_where_they_come_from_and_without_secrets()
    {
        var environment = new Dictionary<string, string> { ["LOKAALSIGNAAL_DATABASE"] = "postgres://a:geheim@b/c" };
        var ended = await Started.EndAsync(environment, "check-settings", "--port", "7001", "--culture", "en");
        Assert.Equal((0, ""), (ended.Code, ended.Error));
        Assert.Contains("LOKAALSIGNAAL_PORT               7001 (--port)", ended.Output, StringComparison.Ordinal);
        Assert.Contains("LOKAALSIGNAAL_DATABASE           (secret) (LOKAALSIGNAAL_DATABASE)", ended.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signal_goes_the_whole_way_in_a_self_check()
    {
        var ended = await Started.EndAsync("self-check", "--culture", "en");
        Assert.Equal((0, ""), (ended.Code, ended.Error));
        Assert.StartsWith("Self-check passed: a signal went the whole way (host ", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sound_process_passes_and_an_unsound_one_is_explained()
    {
        var good = Path.Combine(_folder.FullName, "good.json");
        var bad = Path.Combine(_folder.FullName, "bad.json");
        await File.WriteAllTextAsync(good, Resource("Defaults/fiche-standard.json"));
        await File.WriteAllTextAsync(bad, Resource("Defaults/fiche-standard.json").Replace("\"to\": \"close\"", "\"to\": \"nowhere\"", StringComparison.Ordinal));

        Assert.Equal(0, (await Started.EndAsync("check-process", good)).Code);
        var refused = await Started.EndAsync("check-process", bad, "--json");
        Assert.Equal(1, refused.Code);
        using var verdict = JsonDocument.Parse(refused.Output);
        Assert.False(verdict.RootElement.GetProperty("sound").GetBoolean());
        Assert.NotEqual(0, verdict.RootElement.GetProperty("faults").GetArrayLength());
        Assert.Equal(1, (await Started.EndAsync("export-process", bad)).Code);

        var exported = await Started.EndAsync("export-process", good, "--to", "elsa");
        Assert.Equal(0, exported.Code);
        using var workflow = JsonDocument.Parse(exported.Output);
        Assert.Equal("Elsa.Flowchart", workflow.RootElement.GetProperty("root").GetProperty("type").GetString());
    }

    [Fact]
    public async Task The_whole_life_of_a_store()
    {
        // Given a portal that serves a demonstration
        using var serving = Started.Run("--port", "0", "--data", Data, "--culture", "en");
        var address = (await serving.HearAsync("http://")).Split(' ')[^1];
        using var client = new HttpClient { BaseAddress = new Uri(address) };
        Assert.Contains("Orleans", serving.Said[0], StringComparison.Ordinal);
        Assert.True((await client.GetAsync("/health/live")).IsSuccessStatusCode);

        // When others come for the same store
        var second = await Started.EndAsync("--port", "0", "--data", Data, "--culture", "en");
        Assert.Equal(1, second.Code);
        Assert.Contains("Another process", second.Error, StringComparison.Ordinal);
        var export = Path.Combine(_folder.FullName, "form.csv");
        await File.WriteAllTextAsync(export, "id;text\n1;De lift in ons blok is al weken stuk.\n");
        string[] import = ["import", "--municipality", "kortrijk", "--file", export, "--data", Data, "--json"];
        Assert.Equal(1, Created(await Started.EndAsync(import)));
        Assert.Equal(0, Created(await Started.EndAsync(import)));
        var backup = Path.Combine(_folder.FullName, "copy.backup");
        Assert.Equal(0, (await Started.EndAsync("backup", backup, "--data", Data)).Code);
        Assert.Equal(0, (await Started.EndAsync("verify", "--data", Data)).Code);

        // Then it stops cleanly, and the copy is the same store elsewhere
        Assert.Equal(0, (await serving.StopAsync("-TERM")).Code);
        string[] elsewhere = ["--data", Path.Combine(_folder.FullName, "elsewhere"), "--keys", Data + ".keys"];
        Assert.Equal(0, (await Started.EndAsync(["restore", backup, .. elsewhere])).Code);
        Assert.Equal(0, (await Started.EndAsync(["verify", .. elsewhere])).Code);
    }

    [Fact]
    public async Task A_port_in_use_is_told_in_words()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var port = ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
        var ended = await Started.EndAsync("--empty", "--port", $"{port}", "--data", Data, "--culture", "en");
        Assert.Equal(1, ended.Code);
        Assert.Equal($"Port {port} is in use. Choose another one with --port.", ended.Error);
    }

    private static int Created(Started.Ended ended)
    {
        Assert.Equal(0, ended.Code);
        using var report = JsonDocument.Parse(ended.Output);
        return report.RootElement.GetProperty("created").GetInt32();
    }

    private static string Resource(string name)
    {
        using var stream = typeof(LokaalSignaal.Silo.Hosting.StorePlace).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
