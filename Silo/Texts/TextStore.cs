using System.Collections.Immutable;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Texts;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Texts;

/// <summary>Reads what people typed, as far as it is still there.</summary>
public sealed class TextStore(IStoreReader reader)
{
    private const int AtOnce = 500;

    /// <summary>The texts of references; those that were erased aren't in it, nor those out of reach.</summary>
    /// <param name="references">Which.</param>
    /// <param name="scope">How far the reading reaches.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async ValueTask<ImmutableDictionary<TextRef, string>> ReadAsync(
        IEnumerable<TextRef> references,
        ReadScope scope,
        CancellationToken cancellationToken = default)
    {
        var texts = ImmutableDictionary.CreateBuilder<TextRef, string>();
        await using var context = reader.Context(scope);
        foreach (var chunk in references.Distinct().Select(reference => reference.Value).Chunk(AtOnce))
        {
            var rows = await context.Texts.Where(text => chunk.Contains(text.Ref) && text.Body != null)
                .Select(text => new { text.Ref, text.Body }).ByKeys().ToListAsync(cancellationToken);
            texts.AddRange(rows.Select(row => KeyValuePair.Create(Reference(row.Ref), row.Body!)));
        }

        return texts.ToImmutable();
    }

    private static TextRef Reference(string value) =>
        TextRef.TryRead(value, out var reference) ? reference : throw new InvalidOperationException("The store holds a reference.");
}
