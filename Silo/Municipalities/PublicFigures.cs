using System.Collections.Concurrent;
using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Municipalities;
using LokaalSignaal.Silo.Cases;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Triage;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Municipalities;

/// <summary>What was counted of the past year, before anything is left out for being too small.</summary>
/// <param name="Signals">Signals that weren't taken back.</param>
/// <param name="Answered">Those among them that came to an end, which their givers were told of.</param>
/// <param name="ByTheme">Signals a confirmed theme.</param>
public sealed record Figures(int Signals, int Answered, ImmutableArray<ThemeCount> ByTheme);

/// <summary>Counts a municipality's signals of the past year. Anyone may ask, as often as they like: a count is kept for a minute.</summary>
public sealed class PublicFigures(IStoreReader reader, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<OwnerId, (DateTimeOffset At, Figures Figures)> _counted = [];

    /// <summary>The counts of a municipality.</summary>
    public async ValueTask<Figures> OfAsync(OwnerId municipality, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        if (_counted.TryGetValue(municipality, out var kept) && now - kept.At < Kept)
        {
            return kept.Figures;
        }

        var figures = await CountAsync(municipality, now.AddYears(-1), cancellationToken);
        _counted[municipality] = (now, figures);
        return figures;
    }

    private async ValueTask<Figures> CountAsync(OwnerId owner, DateTimeOffset since, CancellationToken cancellationToken)
    {
        await using var context = reader.Context(ReadScope.Of(owner));
        var municipality = owner.Value;
        var withdrawn = Words.Of(CaseStatus.Withdrawn);
        var signals = context.Signals.Where(row => row.Municipality == municipality && row.At >= since && row.Status != withdrawn);
        var byStatus = await signals.GroupBy(row => row.Status)
            .Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellationToken);
        var (theme, open) = (Words.Of(LabelAxis.Theme), Words.Of(CaseStatus.Open));
        var byTheme = await (
            from label in context.Labels
            where label.Municipality == municipality && label.Kind == "signal" && label.Axis == theme && label.At >= since
            join row in signals on label.CaseId equals row.CaseId
            where row.LabelsConfirmed
            group label by label.Label into labels
            select new { labels.Key, Count = labels.Count() }).ToListAsync(cancellationToken);
        return new Figures(
            byStatus.Sum(group => group.Count),
            byStatus.Where(group => group.Key != open).Sum(group => group.Count),
            [.. byTheme.Select(group => new ThemeCount(ThemeId.Of(group.Key), group.Count))]);
    }
}
