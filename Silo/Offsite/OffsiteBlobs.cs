using System.Net;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace LokaalSignaal.Silo.Offsite;

/// <summary>The few things that are done with blobs.</summary>
internal sealed class OffsiteBlobs(OffsitePlace place)
{
    private static readonly BlobUploadOptions _onlyNew = new() { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } };

    private readonly BlobContainerClient _container = place.Open();

    /// <summary>Whether a failure says that somebody else was there first.</summary>
    public static bool IsTaken(RequestFailedException failure) =>
        failure.Status == (int)HttpStatusCode.PreconditionFailed || failure.ErrorCode == BlobErrorCode.BlobAlreadyExists.ToString();

    /// <summary>Makes the container where it isn't there.</summary>
    public async Task MakeAsync(CancellationToken cancellationToken)
    {
        if (!await ExistsAsync(cancellationToken))
        {
            _ = await _container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        }
    }

    /// <summary>Whether the container is there, as far as we may know: a signature for a container may read its blobs only.</summary>
    public async Task<bool> ExistsAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _container.ExistsAsync(cancellationToken);
        }
        catch (RequestFailedException refused) when (refused.Status == (int)HttpStatusCode.Forbidden)
        {
            return true;
        }
    }

    public async IAsyncEnumerable<string> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var blob in _container.GetBlobsAsync(prefix: prefix, cancellationToken: cancellationToken))
        {
            yield return blob.Name;
        }
    }

    /// <summary>A whole blob; none where there isn't one.</summary>
    public async Task<byte[]?> ReadAsync(string name, CancellationToken cancellationToken) =>
        (await FindAsync(name, cancellationToken))?.Content.ToArray();

    /// <summary>Writes what a blob becomes; when somebody else changes it meanwhile, what it becomes then.</summary>
    /// <param name="name">The blob.</param>
    /// <param name="change">What it becomes, of what it is; none: it isn't there, or stays as it is.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task ChangeAsync(string name, Func<byte[]?, Task<byte[]?>> change, CancellationToken cancellationToken)
    {
        while (true)
        {
            var found = await FindAsync(name, cancellationToken);
            if (await change(found?.Content.ToArray()) is not { } changed)
            {
                return;
            }

            var options = found is null ? _onlyNew : new BlobUploadOptions { Conditions = new BlobRequestConditions { IfMatch = found.Details.ETag } };
            if (await TryWriteAsync(name, changed, options, cancellationToken))
            {
                return;
            }
        }
    }

    /// <summary>Writes a blob, in the place of the one that is there.</summary>
    public Task WriteAsync(string name, byte[] content, CancellationToken cancellationToken) =>
        _container.GetBlobClient(name).UploadAsync(BinaryData.FromBytes(content), overwrite: true, cancellationToken);

    /// <summary>Writes a blob unless there is one.</summary>
    public Task WriteNewAsync(string name, byte[] content, CancellationToken cancellationToken) =>
        TryWriteAsync(name, content, _onlyNew, cancellationToken);

    public Task DeleteAsync(string name, CancellationToken cancellationToken) =>
        _container.GetBlobClient(name).DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: cancellationToken);

    /// <summary>Makes an empty blob that can be added to.</summary>
    /// <exception cref="RequestFailedException">There is one: see <see cref="IsTaken"/>.</exception>
    public Task BeginAsync(string name, CancellationToken cancellationToken) => _container.GetAppendBlobClient(name).CreateAsync(
        new AppendBlobCreateOptions { Conditions = new AppendBlobRequestConditions { IfNoneMatch = ETag.All } }, cancellationToken);

    /// <summary>Adds a block to a blob that has exactly this length, or nothing.</summary>
    /// <exception cref="RequestFailedException">It has another length: see <see cref="IsTaken"/>.</exception>
    public Task AddAsync(string name, long length, ReadOnlyMemory<byte> block, CancellationToken cancellationToken) =>
        _container.GetAppendBlobClient(name).AppendBlockAsync(
            BinaryData.FromBytes(block).ToStream(),
            new AppendBlobAppendBlockOptions { Conditions = new AppendBlobRequestConditions { IfAppendPositionEqual = length } },
            cancellationToken);

    private async Task<BlobDownloadResult?> FindAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            return (await _container.GetBlobClient(name).DownloadContentAsync(cancellationToken)).Value;
        }
        catch (RequestFailedException gone) when (gone.Status == (int)HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    private async Task<bool> TryWriteAsync(string name, byte[] content, BlobUploadOptions options, CancellationToken cancellationToken)
    {
        try
        {
            _ = await _container.GetBlobClient(name).UploadAsync(BinaryData.FromBytes(content), options, cancellationToken);
            return true;
        }
        catch (RequestFailedException there) when (IsTaken(there))
        {
            return false;
        }
    }
}
