using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Texts;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Texts;

/// <summary>Reads what people typed.</summary>
/// <param name="reader">The store.</param>
public sealed class TextStore(IStoreReader reader)
{
    private const int Chunk = 500;

    /// <summary>The texts of references; what was erased, or never was, is left out.</summary>
    public async ValueTask<IReadOnlyDictionary<TextRef, string>> ReadAsync(
        IEnumerable<TextRef> texts,
        CancellationToken cancellationToken = default)
    {
        var found = new Dictionary<TextRef, string>();
        await using var context = reader.Context();
        foreach (var chunk in texts.Distinct().Chunk(Chunk))
        {
            var wanted = chunk.Select(text => text.Value).ToArray();
            var rows = context.Texts.Where(row => wanted.Contains(row.Ref) && row.Body != null);
            await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                found[References.Text(row.Ref)] = row.Body!;
            }
        }

        return found;
    }

    /// <summary>One text; <c>null</c> when it was erased, or never was.</summary>
    public async ValueTask<string?> ReadAsync(TextRef text, CancellationToken cancellationToken = default) =>
        (await ReadAsync([text], cancellationToken)).GetValueOrDefault(text);
}
