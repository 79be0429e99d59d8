using System.Text.Json;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Search;
using LokaalSignaal.Silo.Search.Sqlite;
using LokaalSignaal.Silo.Triage;

namespace LokaalSignaal.Silo.Tests.Search;

/// <summary>How well signals that belong together find each other, on those of the demonstration.</summary>
public sealed class SimilarSignalsTests(Xunit.Abstractions.ITestOutputHelper output) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lokaalsignaal-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Siblings_find_each_other_and_strangers_do_not()
    {
        using var index = SqliteIndex.Open(Path.Combine(_folder.FullName, "search.db"));
        var signals = Read();
        await index.SaveAsync(_ => new([.. signals.Select(signal => signal.Document)]), null);
        var similar = new SimilarSignals(index);
        var (found, wanted, alike, alikeSiblings) = (0, 0, 0, 0);
        foreach (var signal in signals.Where(signal => signal.Sibling is not null))
        {
            var siblings = signals.Where(other => other.Sibling == signal.Sibling && other != signal).Select(other => other.Document.CaseId).ToHashSet();
            var all = await similar.OfAsync(CaseId.Of(signal.Document.CaseId), 50, ReadScope.Everything);
            found += all.Take(5).Count(one => siblings.Contains(one.CaseId));
            wanted += Math.Min(5, siblings.Count);
            alike += all.Count(one => one.Score >= SimilarSignals.IsAlike);
            alikeSiblings += all.Count(one => one.Score >= SimilarSignals.IsAlike && siblings.Contains(one.CaseId));
        }

        var recall = (double)found / wanted;
        output.WriteLine($"recall@5 {recall:F3} of {wanted}; called alike {alike}, of those siblings {(double)alikeSiblings / Math.Max(1, alike):F3}");
        Assert.True(recall >= 0.7, $"recall@5 is {recall:F3}");
    }

    private static List<Signal> Read()
    {
        var signals = new List<Signal>();
        var assembly = typeof(Vocabularies).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith("Demonstration/signals/", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var owner = Path.GetFileNameWithoutExtension(name);
            signals.AddRange(JsonDocument.Parse(stream).RootElement.EnumerateArray().Select((item, at) => Of(owner, item, at)));
        }

        return signals;
    }

    private static Signal Of(string owner, JsonElement item, int at)
    {
        var text = string.Join(' ', new[] { "text", "tried", "idea" }.Select(name => Text(item, name)).OfType<string>());
        string[] facets =
        [
            .. item.TryGetProperty("themes", out var themes) ? themes.EnumerateArray().Select(theme => Facet.Theme(theme.GetString()!)) : [],
        ];
        var id = $"{owner}/signal/{at + 1:D6}";
        return new Signal(
            new SearchDocument(id, DateTimeOffset.UnixEpoch, string.Join(' ', SearchWords.Of(text)), string.Join(' ', facets)),
            Text(item, "sibling"));
    }

    private static string? Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private sealed record Signal(SearchDocument Document, string? Sibling);
}
