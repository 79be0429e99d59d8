using Azure;
using Azure.Identity;
using Azure.Storage;
using Azure.Storage.Blobs;

namespace LokaalSignaal.Silo.Offsite;

/// <summary>A container of Azure blobs in which a copy of the journal is kept, and what opens it.</summary>
/// <param name="Container">Its address, without any secret.</param>
/// <param name="Secret">A shared access signature or the key of the account; none: the identity that the program runs under.</param>
public sealed record OffsitePlace(Uri Container, string? Secret = null)
{
    // An attempt that failed is made again by whoever asked for it, ever more patiently; long waits here would only hide it.
    private const int Retries = 2;

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    /// <summary>Reads an address, with or without a shared access signature behind its question mark.</summary>
    /// <returns>None when it is no address of a container.</returns>
    public static OffsitePlace? Read(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Fragment.Length > 0 || url.UserInfo.Length > 0
            || (url.Scheme != Uri.UriSchemeHttps && !(url.Scheme == Uri.UriSchemeHttp && url.IsLoopback)))
        {
            return null;
        }

        var container = new BlobUriBuilder(url) { Sas = null, Query = "" };
        return container is { BlobContainerName.Length: >= 3 and <= 63, BlobName: "" }
            ? new OffsitePlace(container.ToUri(), url.Query.Length > 1 ? url.Query[1..] : null)
            : null;
    }

    /// <summary>Whether a secret could open a container: a signature, or a key in base 64.</summary>
    public static bool IsSecret(string text) =>
        IsSignature(text) || Convert.TryFromBase64String(text, new byte[text.Length], out _);

    /// <inheritdoc/>
    public override string ToString() => Container.ToString();

    internal BlobContainerClient Open()
    {
        var options = new BlobClientOptions { Retry = { MaxRetries = Retries, NetworkTimeout = _patience, Delay = TimeSpan.FromMilliseconds(200) } };
        return Secret switch
        {
            null => new BlobContainerClient(Container, new DefaultAzureCredential(), options),
            var signature when IsSignature(signature) => new BlobContainerClient(Container, new AzureSasCredential(signature.TrimStart('?')), options),
            var key => new BlobContainerClient(Container, new StorageSharedKeyCredential(new BlobUriBuilder(Container).AccountName, key), options),
        };
    }

    private static bool IsSignature(string text) => text.Contains("sig=", StringComparison.Ordinal);
}
