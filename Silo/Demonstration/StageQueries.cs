using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Cases;
using LokaalSignaal.Silo.Journal;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Demonstration;

/// <summary>What a stage asks the store.</summary>
internal static class StageQueries
{
    /// <summary>The signals in a fiche.</summary>
    public static ImmutableArray<CaseId> SignalsOf(this IStoreReader reader, CaseId fiche)
    {
        var id = fiche.ToString();
        using var context = reader.Context(ReadScope.Everything);
        return [.. context.FicheLinks.Where(link => link.FicheId == id && link.UnlinkedVersion == null)
            .OrderBy(link => link.LinkedVersion).Select(link => link.SignalId).ToList().Select(CaseId.Of)];
    }

    /// <summary>The fiches that a signal is in.</summary>
    public static ImmutableArray<CaseId> FichesOf(this IStoreReader reader, CaseId signal)
    {
        var id = signal.ToString();
        using var context = reader.Context(ReadScope.Everything);
        return [.. context.FicheLinks.Where(link => link.SignalId == id && link.UnlinkedVersion == null)
            .Select(link => link.FicheId).ToList().Select(CaseId.Of)];
    }

    /// <summary>The first thing that happened at a municipality beyond a position; none: nothing did.</summary>
    public static async ValueTask<(DateTimeOffset At, CaseId Case, string Type)?> UnsettledAsync(
        this IStoreReader reader,
        OwnerId municipality,
        long position)
    {
        var prefix = $"{municipality}/";
        await using var context = reader.Context(ReadScope.Everything);
        return await context.Events.Where(row => row.Position > position && row.CaseId.StartsWith(prefix))
            .OrderBy(row => row.Position).Select(row => new { row.At, row.CaseId, row.Type }).FirstOrDefaultAsync() is { } row
            ? (DateTimeOffset.FromUnixTimeMilliseconds(row.At), CaseId.Of(row.CaseId), row.Type)
            : null;
    }

    /// <summary>Whether a signal came to its end.</summary>
    public static bool HasEnded(this IStoreReader reader, CaseId signal)
    {
        var (id, closed) = (signal.ToString(), Words.Of(CaseStatus.Closed));
        using var context = reader.Context(ReadScope.Everything);
        return context.Signals.Any(row => row.CaseId == id && row.Status == closed);
    }

    /// <summary>The terms that pass before a day, and the moment at which they do: the morning after their last day.</summary>
    public static async ValueTask<ImmutableArray<(DateTimeOffset At, CaseId Case, int Visit)>> TermsAsync(
        this IStoreReader reader,
        DateOnly until,
        OwnerId municipality)
    {
        await using var context = reader.Context(ReadScope.Everything);
        var rows = await context.Steps
            .Where(step => step.Municipality == municipality.Value && !step.Overdue && step.Due < until)
            .OrderBy(step => step.Due).ThenBy(step => step.ActivatedAt)
            .Select(step => new { step.Due, step.CaseId, step.Visit }).ToListAsync();
        return [.. rows.Select(row => (BrusselsTime.StartOf(row.Due!.Value.AddDays(1)).AddMinutes(1), CaseId.Of(row.CaseId), row.Visit))];
    }
}
