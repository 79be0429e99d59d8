using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Fiches;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Cases;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Silo.Processes;
using LokaalSignaal.Silo.Texts;
using LokaalSignaal.Texts;

namespace LokaalSignaal.Silo.Fiches;

/// <summary>Makes what lists show of rows, with a handful of queries for all of them together.</summary>
public sealed class FicheSummaries(TextStore texts, StepTitles steps)
{
    internal async ValueTask<ImmutableArray<FicheSummary>> OfAsync(
        IReadOnlyCollection<FicheRow> rows,
        ReadScope scope,
        CancellationToken cancellationToken)
    {
        var references = rows.SelectMany(row => new[] { Reference(row.TitleRef), Reference(row.DescriptionRef) }).OfType<TextRef>();
        var bodies = await texts.ReadAsync(references, scope, cancellationToken);
        var titles = new Dictionary<string, StepNames>(StringComparer.Ordinal);
        foreach (var municipality in rows.Select(row => row.Municipality).Distinct())
        {
            titles[municipality] = await steps.OfAsync(OwnerId.Of(municipality), CaseKind.Fiche);
        }

        return [.. rows.Select(row => Summary(row, bodies, titles[row.Municipality]))];
    }

    private static TextRef? Reference(string? text) => TextRef.TryRead(text, out var reference) ? reference : null;

    private static FicheSummary Summary(FicheRow row, ImmutableDictionary<TextRef, string> bodies, StepNames titles) => new()
    {
        Id = CaseId.Of(row.CaseId),
        Title = Text(bodies, row.TitleRef),
        Description = Text(bodies, row.DescriptionRef),
        At = row.OpenedAt,
        Status = Words.Read<CaseStatus>(row.Status),
        SignalCount = row.Signals,
        IndependentOrganisations = row.Organisations,
        Themes = LabelWords.Themes(row.Themes),
        TargetGroups = LabelWords.Groups(row.TargetGroups),
        Steps = titles.Read(row.Steps),
        Due = row.Due,
        Published = row.Published,
        Version = row.Version,
    };

    private static string? Text(ImmutableDictionary<TextRef, string> bodies, string? reference) =>
        Reference(reference) is { } known ? bodies.GetValueOrDefault(known) : null;
}
