using LokaalSignaal.Identity;
using LokaalSignaal.Processes;
using LokaalSignaal.Silo.Processes;
using LokaalSignaal.Silo.Processes.Elsa;
using LokaalSignaal.Workflows.Processes;
using LokaalSignaal.Workflows.Processes.Elsa;
using LokaalSignaal.Workflows.Tests.Processes.Conformance;

namespace LokaalSignaal.Silo.Tests.Processes.Elsa;

public sealed class ElsaImportTests(ElsaImporter importer) : IClassFixture<ElsaImporter>
{
    [Theory]
    [InlineData("signal")]
    [InlineData("fiche")]
    public Task The_platforms_own_definitions_are_imported_and_walk_alike(string kind) =>
        WalkAlikeAsync(DefaultDefinitions.Of(CaseKind.TryRead(kind, out var known) ? known : default)!.Definition, seed: 1);

    [Fact]
    public async Task Any_drawing_is_imported_and_walks_alike()
    {
        for (var seed = 0; seed < 12; seed++)
        {
            await WalkAlikeAsync(Sketch.Sound(seed), seed);
        }
    }

    [Fact]
    public async Task What_somebody_changed_on_the_way_is_refused()
    {
        using var engine = new ElsaEngine();
        var charts = await engine.ChartsAsync();
        var definition = Sketch.Sound(7);
        var file = ElsaFile.Write(definition);

        var patient = await importer.ImportAsync(file.Replace("\"mergeMode\": \"Merge\"", "\"mergeMode\": \"Stream\"", StringComparison.Ordinal));
        var lost = await importer.ImportAsync(file.Replace("\"port\": \"told\"", "\"port\": \"forgotten\"", StringComparison.Ordinal));
        var strange = await importer.ImportAsync(file.Replace("LokaalSignaal.Feedback", "LokaalSignaal.Feedforward", StringComparison.Ordinal));

        Assert.Contains("doesn't wait", (await RefusedAsync(() => charts.UseAsync(definition, patient))).Message, StringComparison.Ordinal);
        Assert.Contains("other connections", (await RefusedAsync(() => charts.UseAsync(definition, lost))).Message, StringComparison.Ordinal);
        Assert.Contains("other activities", (await RefusedAsync(() => charts.UseAsync(definition, strange))).Message, StringComparison.Ordinal);
    }

    private async Task WalkAlikeAsync(ProcessDefinition definition, int seed)
    {
        using var engine = new ElsaEngine();
        await (await engine.ChartsAsync()).UseAsync(definition, await importer.ImportAsync(ElsaFile.Write(definition)));
        var (here, there) = (new Ramble(engine, definition, seed), new Ramble(new Interpreter(), definition, seed));
        await here.BeginAsync();
        await there.BeginAsync();
        for (var move = 0; move < 40 && there.Ended is null; move++)
        {
            await here.MoveAsync();
            await there.MoveAsync();
        }

        Assert.Equal(there.Told, here.Told);
    }

    private static Task<InvalidOperationException> RefusedAsync(Func<Task> deed) => Assert.ThrowsAsync<InvalidOperationException>(deed);
}
