using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Fiches;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Silo.Signals;
using LokaalSignaal.Silo.Texts;
using LokaalSignaal.Signals;
using LokaalSignaal.Texts;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Search;

/// <summary>Reads from the store what the index should hold of cases, as it is now.</summary>
public sealed class SearchSources(IStoreReader reader, TextStore texts)
{
    private static readonly string[] Spoken =
        [.. EventNames.All.Where(name => EventNames.TypeOf(name) is var type && (type == typeof(SignalGiven) || type == typeof(SignalAddedTo)))];

    /// <summary>The documents of some signals and fiches, up to some hundreds; ids of other kinds are left aside.</summary>
    public async ValueTask<ImmutableArray<SearchDocument>> OfAsync(string[] cases, CancellationToken cancellationToken)
    {
        await using var context = reader.Context(ReadScope.Everything);
        var signals = await context.Signals.Where(row => cases.Contains(row.CaseId)).ToListAsync(cancellationToken);
        var fiches = await context.Fiches.Where(row => cases.Contains(row.CaseId)).ToListAsync(cancellationToken);
        var ids = signals.Select(row => row.CaseId).Concat(fiches.Select(row => row.CaseId)).ToArray();
        var labels = (await context.Labels.Where(row => ids.Contains(row.CaseId)).ToListAsync(cancellationToken))
            .ToLookup(row => row.CaseId, row => (row.Axis, row.Label));
        var references = signals.Count == 0 ? Nothing : await SpokenAsync(context, signals, cancellationToken);
        references = [.. references, .. fiches.SelectMany(Written)];
        var bodies = await texts.ReadAsync(references.Select(pair => pair.Text), ReadScope.Everything, cancellationToken);
        var words = references.ToLookup(pair => pair.Case, pair => bodies.GetValueOrDefault(pair.Text));
        var bundled = await BundledAsync(context, signals, cancellationToken);
        return
        [
            .. signals.Select(row => new SearchDocument(
                row.CaseId, row.At, Joined(words[row.CaseId]), SignalFacets.Of(row, labels[row.CaseId], bundled.Contains(row.CaseId)))),
            .. fiches.Select(row => new SearchDocument(
                row.CaseId, row.OpenedAt, Joined(words[row.CaseId]), FicheFacets.Of(row, labels[row.CaseId]))),
        ];
    }

    /// <summary>The ids of all signals, or of all fiches, after one; in their order.</summary>
    public async ValueTask<string[]> NextAsync(CaseKind kind, string after, int most, CancellationToken cancellationToken)
    {
        await using var context = reader.Context(ReadScope.Everything);
        var ids = kind == CaseKind.Signal
            ? context.Signals.Select(row => row.CaseId)
            : context.Fiches.Select(row => row.CaseId);
        return await ids.Where(id => id.CompareTo(after) > 0).OrderBy(id => id).Take(most).ToArrayAsync(cancellationToken);
    }

    private static (string Case, TextRef Text)[] Nothing => [];

    private static string Joined(IEnumerable<string?> bodies) => string.Join(' ', bodies.OfType<string>().SelectMany(SearchWords.Of));

    private static IEnumerable<(string Case, TextRef Text)> Written(FicheRow row) =>
        new[] { row.TitleRef, row.DescriptionRef }
            .Where(text => TextRef.TryRead(text, out _))
            .Select(text => (row.CaseId, TextRef.TryRead(text, out var reference) ? reference : default));

    private static async ValueTask<(string Case, TextRef Text)[]> SpokenAsync(
        StoreContext context,
        List<SignalRow> signals,
        CancellationToken cancellationToken)
    {
        var ids = signals.Select(row => row.CaseId).ToArray();
        var events = await context.Events
            .Where(happened => ids.Contains(happened.CaseId) && Spoken.Contains(happened.Type))
            .Select(happened => new { happened.CaseId, happened.Type, happened.Body }).ToListAsync(cancellationToken);
        return [.. events.SelectMany(row => TextsOf(EventJson.Read(row.Type, row.Body)).Select(text => (row.CaseId, text)))];
    }

    private static IEnumerable<TextRef> TextsOf(CaseEvent happened) => happened switch
    {
        SignalGiven given => new[] { given.Text, given.Tried, given.Idea }.OfType<TextRef>(),
        SignalAddedTo added => [added.Text],
        _ => [],
    };

    private static async ValueTask<HashSet<string>> BundledAsync(
        StoreContext context,
        List<SignalRow> signals,
        CancellationToken cancellationToken)
    {
        var ids = signals.Select(row => row.CaseId).ToArray();
        return await context.FicheLinks.Where(link => ids.Contains(link.SignalId) && link.UnlinkedVersion == null)
            .Select(link => link.SignalId).ToHashSetAsync(cancellationToken);
    }
}
