using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Fiches;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.People;
using LokaalSignaal.Silo.Texts;
using LokaalSignaal.Texts;
using LokaalSignaal.Workflows.Timelines;

namespace LokaalSignaal.Silo.Timelines;

/// <summary>Puts texts, names and titles into timelines, as far as they are still there.</summary>
public sealed class TimelineReader(TextStore texts, Vault vault, FicheTitles titles)
{
    /// <summary>The lines as people read them.</summary>
    /// <param name="entries">The lines with references.</param>
    /// <param name="scope">How far the reading reaches.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async ValueTask<ImmutableArray<TimelineItem>> ReadAsync(
        ImmutableArray<TimelineEntry> entries,
        ReadScope scope,
        CancellationToken cancellationToken = default)
    {
        var bodies = await texts.ReadAsync(entries.Select(entry => entry.Text).OfType<TextRef>(), scope, cancellationToken);
        var people = await vault.ResolveAsync(entries.Select(entry => entry.By).OfType<Pseudonym>(), cancellationToken);
        var fiches = await titles.ReadAsync(entries.Select(entry => entry.Fiche).OfType<CaseId>(), scope, cancellationToken);
        return [.. entries.Select(entry => new TimelineItem(
            entry.At,
            entry.Kind,
            entry.Title ?? (entry.Fiche is { } fiche && fiches.TryGetValue(fiche, out var title) ? new LocalText(title) : null),
            entry.Text is { } text ? bodies.GetValueOrDefault(text) : null,
            entry.Text,
            entry.By is { } by && people.TryGetValue(by, out var known) ? known.Profile.Name : null,
            entry.Internal))];
    }
}
