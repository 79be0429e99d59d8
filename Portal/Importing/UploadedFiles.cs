using System.Collections.Concurrent;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Imports;

namespace LokaalSignaal.Portal.Importing;

/// <summary>The files that are being read in. Each is kept for half an hour after it was last worked with.</summary>
/// <param name="scopes">Where the imports are found.</param>
/// <param name="clock">What time it is.</param>
/// <param name="log">For what should never happen.</param>
public sealed partial class UploadedFiles(IServiceScopeFactory scopes, TimeProvider clock, ILogger<UploadedFiles> log)
{
    /// <summary>How many bytes may be held at once.</summary>
    public const long MostBytes = 200L * 1024 * 1024;

    /// <summary>How long a file is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);

    private readonly ConcurrentDictionary<string, UploadedFile> files = [];

    /// <summary>Keeps a file, in place of another that the same person doesn't read in at this moment; none: there is no room.</summary>
    public UploadedFile? Keep(Actor actor, string name, byte[] content, ImportPreview.Seen preview)
    {
        ArgumentNullException.ThrowIfNull(content);
        foreach (var (id, old) in files)
        {
            if (old.State is not ImportState.Running && (old.Actor == actor || clock.GetUtcNow() - old.At > Kept))
            {
                files.TryRemove(id, out _);
            }
        }

        if (files.Values.Sum(file => (long)file.Size) + content.Length > MostBytes)
        {
            return null;
        }

        var kept = new UploadedFile(actor, name, content, preview, clock.GetUtcNow());
        files[kept.Id] = kept;
        return kept;
    }

    /// <summary>A file of this actor; none: there is no such one, or not any more.</summary>
    public UploadedFile? Find(string id, Actor actor) =>
        files.TryGetValue(id, out var file) && file.Actor == actor
        && (file.State is ImportState.Running || clock.GetUtcNow() - file.At <= Kept)
            ? file
            : null;

    /// <summary>Begins to read a file in, or to try. It goes on when whoever asked is gone.</summary>
    /// <returns>What ends with the run; none: one was under way, or all was read in already.</returns>
    public Task? Start(UploadedFile file, ColumnChoice choice, bool dryRun)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(choice);
        return file.TryBegin(choice, dryRun, clock.GetUtcNow(), out var bytes)
            ? Task.Run(() => RunAsync(file, bytes, choice, dryRun))
            : null;
    }

    private async Task RunAsync(UploadedFile file, MemoryStream bytes, ColumnChoice choice, bool dryRun)
    {
        ImportResult result = new ImportResult.Stopped(new Answer.Unknown());
        try
        {
            var order = new ImportOrder(file.Actor.Capacity.Owner, file.Name) { Map = choice.ToMap(file.Preview), DryRun = dryRun };
            await using var scope = scopes.CreateAsyncScope();
            var imports = scope.ServiceProvider.GetRequiredService<IImports>();
            result = await imports.ImportAsync(order, bytes, file.Actor, new Reported(file));
        }
        catch (Exception fault)
        {
            Failed(fault);
        }
        finally
        {
            file.End(result, dryRun, clock.GetUtcNow());
        }
    }

    [LoggerMessage(LogLevel.Error, "An import failed")]
    private partial void Failed(Exception fault);

    // Progress<T> would post each number to the pool, and they would come in any order.
    private sealed class Reported(UploadedFile file) : IProgress<int>
    {
        public void Report(int value) => file.Report(value);
    }
}
