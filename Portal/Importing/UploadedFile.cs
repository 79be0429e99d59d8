using LokaalSignaal.Identity;
using LokaalSignaal.Imports;

namespace LokaalSignaal.Portal.Importing;

/// <summary>
/// A file that somebody is reading in. It is held in memory only, for as long as it is worked with: texts of people
/// that aren't signals yet have no business on a disk.
/// </summary>
/// <param name="actor">Who reads it in.</param>
/// <param name="name">Its name.</param>
/// <param name="content">Its bytes.</param>
/// <param name="preview">What a look into it showed.</param>
/// <param name="at">When it came.</param>
public sealed class UploadedFile(Actor actor, string name, byte[] content, ImportPreview.Seen preview, DateTimeOffset at)
{
    private readonly Lock guard = new();
    private byte[] content = content;

    /// <summary>What its address says.</summary>
    public string Id { get; } = Guid.NewGuid().ToString("N");

    /// <summary>Who reads it in; nobody else finds it.</summary>
    public Actor Actor => actor;

    /// <summary>Its name.</summary>
    public string Name => name;

    /// <summary>What a look into it showed.</summary>
    public ImportPreview.Seen Preview => preview;

    /// <summary>When it was last worked with.</summary>
    public DateTimeOffset At { get; private set; } = at;

    /// <summary>How many bytes it holds in memory.</summary>
    public int Size => content.Length;

    /// <summary>Which column is what.</summary>
    public ColumnChoice Choice { get; private set; } = ColumnChoice.Of(preview);

    /// <summary>How far it is.</summary>
    public ImportState State { get; private set; } = new ImportState.Waiting();

    /// <summary>Tells that <see cref="State"/> is another.</summary>
    public event Action? Changed;

    /// <summary>Begins a run; false when one is under way already, or all was read in.</summary>
    internal bool TryBegin(ColumnChoice choice, bool dryRun, DateTimeOffset now, out MemoryStream bytes)
    {
        lock (guard)
        {
            bytes = new MemoryStream(content, writable: false);
            if (State is ImportState.Running or ImportState.Ended { DryRun: false, Result: ImportResult.Read })
            {
                return false;
            }

            (Choice, At, State) = (choice, now, new ImportState.Running(0, dryRun));
        }

        Changed?.Invoke();
        return true;
    }

    /// <summary>So many rows are done.</summary>
    internal void Report(int done)
    {
        if (State is ImportState.Running running && done > running.Done)
        {
            State = running with { Done = done };
            Changed?.Invoke();
        }
    }

    /// <summary>A run ended. What was read in wholly isn't needed any more.</summary>
    internal void End(ImportResult result, bool dryRun, DateTimeOffset now)
    {
        lock (guard)
        {
            (At, State) = (now, new ImportState.Ended(result, dryRun));
            if (!dryRun && result is ImportResult.Read)
            {
                content = [];
            }
        }

        Changed?.Invoke();
    }
}
