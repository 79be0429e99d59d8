using System.Collections.Immutable;
using System.Text.Json;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Imports;
using LokaalSignaal.Silo.Backup;

namespace LokaalSignaal.Silo.Hosting;

/// <summary>
/// What commands ask of whoever owns the store: the process that serves it, or the command itself where nobody does.
/// Both are asked in the same words.
/// </summary>
public sealed class Errands(Backups backups, IImports imports)
{
    /// <summary>The name of the command that makes a backup.</summary>
    public const string Backup = "backup";

    /// <summary>The name of the command that reads a form export in.</summary>
    public const string Import = "import";

    /// <summary>Asks for a backup.</summary>
    /// <param name="file">The file, with its whole path.</param>
    public static OwnerQuestion BackupTo(string file) => new(Backup, JsonSerializer.SerializeToElement(file));

    /// <summary>Asks to read a form export in.</summary>
    public static OwnerQuestion ImportOf(ImportErrand errand) =>
        new(Import, JsonSerializer.SerializeToElement(errand, JsonSerializerOptions.Web));

    /// <summary>Does what is asked.</summary>
    public ValueTask<OwnerAnswer> RunAsync(OwnerQuestion question, Func<string, ValueTask> say, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        return question.Command switch
        {
            Backup => BackupAsync(question.Arguments.GetString()!, cancellationToken),
            Import => ImportAsync(question.Arguments.Deserialize<ImportErrand>(JsonSerializerOptions.Web)!, say, cancellationToken),
            _ => ValueTask.FromResult(new OwnerAnswer(null, "unknown-command", question.Command)),
        };
    }

    private async ValueTask<OwnerAnswer> BackupAsync(string file, CancellationToken cancellationToken) =>
        await backups.BackupAsync(file, cancellationToken) switch
        {
            BackupResult.Done(var manifest, _) => Told(manifest),
            BackupResult.Refused(var refusal) => new OwnerAnswer(null, refusal.Code, refusal.Detail),
            var other => throw new InvalidOperationException($"Nothing is known of {other}."),
        };

    private async ValueTask<OwnerAnswer> ImportAsync(ImportErrand errand, Func<string, ValueTask> say, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(errand.File);
        var order = new ImportOrder(OwnerId.Of(errand.Municipality), Path.GetFileName(errand.File)) { Map = errand.Map, DryRun = errand.DryRun };
        var progress = new Steps(say);
        return await imports.ImportAsync(order, file, Actor.System, progress, cancellationToken) switch
        {
            ImportResult.Read(var report) => Told(report),
            ImportResult.Refused({ Code: "not-found" }) => new OwnerAnswer(null, "municipality-unknown", errand.Municipality),
            ImportResult.Refused(var refusal) => new OwnerAnswer(null, refusal.Code, string.Join(", ", refusal.Arguments)),
            ImportResult.Stopped(Answer.Unavailable(var code)) => new OwnerAnswer(null, "store-unavailable", code),
            _ => new OwnerAnswer(null, "import-stopped"),
        };
    }

    private static OwnerAnswer Told<T>(T result) => new(JsonSerializer.SerializeToElement(result, JsonSerializerOptions.Web));

    // Progress is said every hundred rows; nobody waits for whoever hears it.
    private sealed class Steps(Func<string, ValueTask> say) : IProgress<int>
    {
        private const int Every = 100;
        private readonly Lock _gate = new();
        private Task _last = Task.CompletedTask;

        public void Report(int value)
        {
            if (value % Every == 0)
            {
                lock (_gate)
                {
                    _last = NextAsync(_last, value);
                }
            }
        }

        private async Task NextAsync(Task before, int value)
        {
            await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
            await say(value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }
}

/// <summary>A form export to be read in.</summary>
/// <param name="Municipality">Where the signals go.</param>
/// <param name="File">The file, with its whole path.</param>
/// <param name="Map">From column to field; none: the program finds out by itself.</param>
/// <param name="DryRun">Whether nothing is to be written.</param>
public sealed record ImportErrand(string Municipality, string File, ImmutableDictionary<string, string>? Map, bool DryRun);
