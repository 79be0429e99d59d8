namespace LokaalSignaal.Portal.Documents;

/// <summary>A file as it came with a form.</summary>
internal static class UploadedDocument
{
    /// <summary>Reads it whole: to be called once it is known to be small enough.</summary>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(IFormFile file, CancellationToken cancellationToken)
    {
        var bytes = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, cancellationToken);
        return bytes;
    }
}
