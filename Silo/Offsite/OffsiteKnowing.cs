using System.Text.Json;

namespace LokaalSignaal.Silo.Offsite;

/// <summary>Whether a copy outside is one that these keys open and this program knows.</summary>
internal static class OffsiteKnowing
{
    /// <exception cref="OffsiteException">It isn't.</exception>
    public static async Task CheckAsync(OffsiteBlobs blobs, OffsiteSeal seal, CancellationToken cancellationToken)
    {
        var about = await blobs.ReadAsync(OffsiteNames.About, cancellationToken) is { } content
            ? JsonSerializer.Deserialize<OffsiteAbout>(content, JsonSerializerOptions.Web)
            : null;
        var trouble = about is null ? "offsite-empty"
            : about.Format > OffsiteAbout.Current ? "offsite-newer"
            : about.Keys != seal.CheckValue ? "offsite-keys"
            : null;
        if (trouble is not null)
        {
            throw new OffsiteException(trouble, OffsiteNames.About);
        }
    }
}
